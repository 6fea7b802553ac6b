/** What an edit leaves alone: formats, links, lists, quotes, images. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { box, lay, put } from "../stage/lay.mjs";

const LINK = '<a href="https://shop.test/guide">our guide</a>';
const QUOTE = '<blockquote type="cite"><div>Where is <i>my</i> kettle?</div></blockquote>';

const KEPT = [
  {
    name: "a link in a line that is written anew",
    html: `<div>Please see ${LINK} for more details on this.</div><div>Bye</div>`,
    change: ["Please see our guide for more details on this.", "Have a look at our guide to learn more."],
    after: `<div>Have a look at ${LINK} to learn more.</div><div>Bye</div>`,
  },
  {
    name: "formats on both sides of a change",
    html: "<p><b>one</b> two <i>three</i></p>",
    change: ["two", "2"],
    after: "<p><b>one</b> 2 <i>three</i></p>",
  },
  {
    name: "the words beside an inline element that is replaced whole",
    html: "<p>thanks <b>kindly</b> for it</p>",
    change: ["kindly", "much"],
    after: "<p>thanks <b>much</b> for it</p>",
  },
  {
    name: "a link's address when its words change",
    html: `<p>see ${LINK} now</p>`,
    change: ["our guide", "the guide"],
    after: '<p>see <a href="https://shop.test/guide">the guide</a> now</p>',
  },
  {
    name: "a list whose every point is written anew",
    html: "<ul><li>one thing</li><li>two <b>things</b></li><li>three of them</li></ul>",
    change: ["one thing\ntwo things\nthree of them", "a thing\nsome things\nmany of them"],
    after: "<ul><li>a thing</li><li>some <b>things</b></li><li>many of them</li></ul>",
  },
  {
    name: "the empty line that a draft begins with",
    html: "<p><br></p><p>one <b>two</b> three</p>",
    change: ["one two three", "one two\nthree"],
    after: "<p><br></p><p>one <b>two</b></p><p>three</p>",
  },
  {
    name: "an empty line when words come into it",
    html: "<p>one</p><p><br></p><p>three</p>",
    change: ["one\n\nthree", "one\ntwo\nthree"],
    after: "<p>one</p><p>two</p><p>three</p>",
  },
  {
    name: "the lines of one block when there are more of them",
    html: "<p>one<br>two <b>and</b> more</p>",
    change: ["one\ntwo and", "one\nmiddle\n2 and"],
    after: "<p>one<br>middle<br>2 <b>and</b> more</p>",
  },
  {
    name: "the quoted mail under a draft that gets more lines",
    html: `<div>Hi Anna,</div><div>thanks. We ship today.</div><br>${QUOTE}`,
    change: ["thanks. We ship", "thanks.\n\nWe ship"],
    has: QUOTE,
  },
  {
    name: "the quoted mail under a draft that is written anew",
    html: `<div>Hi Anna,</div><div>thanks for <b>it</b>. We ship today.</div><br>${QUOTE}`,
    change: ["Hi Anna,\nthanks for it. We ship today.", "Hello Anna,\n\nmany thanks for it.\nYour kettle ships today.\n\nBye"],
    has: QUOTE,
  },
];

/** What is seen of a box: Firefox leaves an empty paragraph behind, without a height, and a break behind a last word. */
const seen = (node) => node.innerHTML.replaceAll("&nbsp;", " ").replaceAll("<p></p>", "").replaceAll(/(?<=[^>])<br>(?=<\/p>)/gu, "");

export function keeping(stage) {
  describe(`what stays in ${stage.make}`, () => {
    for (const { name, html, change, after, has } of KEPT) {
      test(name, async () => {
        const { page, ask } = await lay(stage, box(html));
        const text = await ask("text");
        const edit = put(text, ...change);
        const wanted = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        assert.deepEqual(await ask("write", [edit]), { ok: true, text: wanted });
        const made = await page.$eval("#box", seen);
        if (after) assert.equal(made, after);
        else assert.ok(made.includes(has), made);
      });
    }

    test("an image beside the words that change", async () => {
      const { page, ask } = await lay(stage, box('<p>one <img alt="" src="data:,"> and two</p>'));
      assert.deepEqual(await ask("write", [{ start: 0, end: 12, text: "1  and 2" }]), { ok: true, text: "1  and 2" });
      assert.equal(await page.$eval("#box", (node) => node.innerHTML.replaceAll("&nbsp;", " ")), '<p>1 <img alt="" src="data:,"> and 2</p>');
    });

    test("an image that would go with a change: nothing is written", async () => {
      const { page, ask } = await lay(stage, box('<p>one<img alt="" src="data:,">two</p>'));
      const before = await page.$eval("#box", (node) => node.innerHTML);
      assert.deepEqual(await ask("write", [{ start: 0, end: 6, text: "all" }]), { ok: false, text: "onetwo", restored: true });
      assert.equal(await page.$eval("#box", (node) => node.innerHTML), before);
    });

    test("many edits in lines with formats are one step of undo", async () => {
      const { page, ask } = await lay(stage, box(`<p>Hi <b>Anna</b>, see ${LINK}.</p><p>It is <i>very</i> easy.</p><p>Bye, Tom</p>`));
      const before = await page.$eval("#box", (node) => node.innerHTML);
      const text = await ask("text");
      const changes = [put(text, "Hi", "Hello"), put(text, "see", "read"), put(text, "very", "quite"), put(text, "Bye", "Best")];
      assert.deepEqual(await ask("write", changes), { ok: true, text: "Hello Anna, read our guide.\nIt is quite easy.\nBest, Tom" });
      assert.equal(await page.$eval("#box", (node) => node.innerHTML), `<p>Hello <b>Anna</b>, read ${LINK}.</p><p>It is <i>quite</i> easy.</p><p>Best, Tom</p>`);
      await page.keyboard.down("Control");
      await page.keyboard.press("z");
      await page.keyboard.up("Control");
      assert.equal(await page.$eval("#box", (node) => node.innerHTML), before);
    });
  });
}
