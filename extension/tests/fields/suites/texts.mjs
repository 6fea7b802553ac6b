/** What text a box holds, and where in the DOM each part of it lies. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { box, lay } from "../stage/lay.mjs";

const PRE = 'style="white-space: pre-wrap"';

const TEXTS = [
  ["blocks are lines", "<p>one</p><div>two</div><h2>three</h2>", "one\ntwo\nthree"],
  ["a break is a line's end", "one<br>two", "one\ntwo"],
  ["the break that keeps an empty line open is no second line", "<p>one</p><p><br></p><p>two</p>", "one\n\ntwo"],
  ["a break at the end of a block ends nothing more", "<div>one<br></div><div>two</div>", "one\ntwo"],
  ["an empty box is an empty text", "<p><br></p>", ""],
  ["the first line may be bare", "Hi<div><br></div><div>thanks</div>", "Hi\n\nthanks"],
  ["blocks in blocks are no lines of their own", "<div><div><p>one</p></div></div><div><p>two</p></div>", "one\ntwo"],
  ["fillers of editors are nothing", "<p>o\u200bne\ufeff</p><p>\u2060\u2060two</p>", "one\ntwo"],
  ["a filler alone keeps its line", "<p>one</p><p>\u200b</p><p>two</p>", "one\n\ntwo"],
  ["a no-break space is a space", "<p>one&nbsp;two&nbsp;</p>", "one two "],
  ["white space shows as it shows", "<p>\n  one   <b> two</b>\n</p>\n<p>three </p>", "one two\nthree"],
  ["kept white space is kept", `<div ${PRE}>one  two\nthree</div>`, "one  two\nthree"],
  ["emoji are whole", "<p>thanks 👩‍🚒👍🏽!</p>", "thanks 👩‍🚒👍🏽!"],
  ["nested lists are lines", "<ul><li>one<ul><li>two</li><li>three</li></ul></li><li>four</li></ul>", "one\ntwo\nthree\nfour"],
  ["a quote is lines", "<p>mine</p><blockquote><div>theirs</div><blockquote>older</blockquote></blockquote>", "mine\ntheirs\nolder"],
  ["an image alone is a line without text", '<p>one</p><p><img alt="x"></p><p>two</p>', "one\n\ntwo"],
  ["the spaces around an image are two", '<p>one <img alt="x"> two</p>', "one  two"],
  ["what is not shown is not there", '<p>one<span style="display: none">secret</span></p><style>p{}</style>', "one"],
  ["spans made blocks by style are lines", '<span style="display: block">one</span><span style="display: block">two</span>', "one\ntwo"],
];

export function texts(stage) {
  describe(`the text of a box in ${stage.make}`, () => {
    for (const [name, html, text] of TEXTS) {
      test(name, async () => {
        const { ask } = await lay(stage, box(html));
        assert.equal(await ask("text"), text);
      });
      test(`${name}: each word is found where it stands`, async () => {
        const { ask } = await lay(stage, box(html));
        for (const { index, 0: word } of text.matchAll(/[^\s]+/gu)) {
          const [range, ...more] = await ask("ranges", { start: index, end: index + word.length });
          assert.deepEqual([range.replaceAll(/[\u200b\ufeff\u2060]/gu, ""), more], [word, []]);
        }
      });
    }

    test("the part of a node is known, an empty one's too, and none of a node outside", async () => {
      const { ask } = await lay(stage, `<i id="out">out</i>${box('<p>mine</p><p id="gap"><br></p><blockquote id="quote"><p>their</p><p>words</p></blockquote><p id="void"></p><p>end</p>')}`);
      assert.deepEqual(await ask("spanOf", "#quote"), { start: 6, end: 17 });
      assert.deepEqual(await ask("spanOf", "#gap"), { start: 5, end: 5 });
      assert.deepEqual(await ask("spanOf", "#void"), { start: 17, end: 17 });
      assert.deepEqual(await ask("spanOf", "#box"), { start: 0, end: 21 });
      assert.equal(await ask("spanOf", "#out"), null);
    });

    test("a span over lines is a range a line", async () => {
      const { ask } = await lay(stage, box("<p>one</p><p><br></p><p>two</p>"));
      assert.deepEqual(await ask("ranges", { start: 1, end: 7 }), ["ne", "tw"]);
    });

    test("a text area has no ranges and no nodes", async () => {
      const { ask } = await lay(stage, "<textarea>one</textarea>");
      assert.deepEqual([await ask("text"), await ask("ranges", { start: 0, end: 3 }), await ask("spanOf", "textarea")], ["one", [], null]);
    });
  });
}
