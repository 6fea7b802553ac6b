/** Where the caret is afterwards, what Ctrl+Z takes, selecting and hearing. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { box, lay, put } from "../stage/lay.mjs";

const KINDS = {
  "a text area": "<textarea id='box'>one two three</textarea>",
  "an editable box": box("<p>one two three</p>"),
};

/** Firefox scrolls to the caret a frame after the focus came, which must not fall behind the agent's own scrolling. */
const FRAMES = (most) => new Promise((over) => { const look = (left) => (left ? requestAnimationFrame(() => look(left - 1)) : over()); look(most); });

const caretAt = (page, offset) => page.evaluate((at) => {
  const area = document.querySelector("#box");
  if (area.localName === "textarea") area.setSelectionRange(at, at);
  else getSelection().collapse(area.querySelector("p").firstChild, at);
}, offset);

const held = (page) => page.$eval("#box", (node) => node.value ?? node.innerText.replaceAll("\u00a0", " ").trimEnd());

const CARETS = [
  ["behind a change keeps its words", 13, "one 2 three!"],
  ["before a change stays", 3, "one! 2 three"],
  ["in words that go stands behind those that come", 5, "one 2! three"],
];

export function caret(stage) {
  for (const [kind, html] of Object.entries(KINDS)) {
    describe(`${kind} in ${stage.make}`, () => {
      for (const [name, at, typed] of CARETS) {
        test(`a caret ${name}`, async () => {
          const { page, ask } = await lay(stage, html);
          await caretAt(page, at);
          assert.deepEqual(await ask("write", [put("one two three", "two", "2")]), { ok: true, text: "one 2 three" });
          await page.keyboard.type("!");
          assert.equal(await held(page), typed);
        });
      }

      test("one Ctrl+Z takes the keys typed after an edit, the next one the edit", async () => {
        const { page, ask } = await lay(stage, html);
        await caretAt(page, 13);
        await ask("write", [put("one two three", "three", "3")]);
        await page.keyboard.type("!");
        assert.equal(await held(page), "one two 3!");
        for (const left of ["one two 3", "one two three"]) {
          await page.keyboard.down("Control");
          await page.keyboard.press("z");
          await page.keyboard.up("Control");
          assert.equal(await held(page), left);
        }
      });

      test("two writes at once are made one after the other", async () => {
        const { page, ask } = await lay(stage, html);
        const answers = await ask("twice", [put("one two three", "three", "3")], [put("one two three", "one", "1")]);
        assert.deepEqual(answers, [{ ok: true, text: "one two 3" }, { ok: true, text: "1 two 3" }]);
        assert.equal(await held(page), "1 two 3");
      });

      test("a span is selected", async () => {
        const { page, ask } = await lay(stage, html);
        await ask("select", { start: 4, end: 7 });
        const selected = () => { const area = document.querySelector("#box"); return area.localName === "textarea" ? area.value.slice(area.selectionStart, area.selectionEnd) : String(getSelection()); };
        assert.equal(await page.evaluate(selected), "two");
      });

      test("a change by the agent is heard", async () => {
        const { page, ask } = await lay(stage, html);
        await ask("listen");
        await page.keyboard.type("x");
        assert.equal(await ask("heard"), true);
      });
    });
  }

  test(`a span far down is brought into view in ${stage.make}`, async () => {
    const lines = Array.from({ length: 80 }, (_, at) => `line ${at}`);
    const inner = 'style="height: 100px; overflow: auto"';
    for (const html of [`<textarea id="box" ${inner}>${lines.join("\n")}</textarea>`, box(lines.map((line) => `<p>${line}</p>`).join(""), inner)]) {
      const { page, ask } = await lay(stage, html);
      const start = lines.slice(0, 60).join("\n").length + 1;
      await ask("select", { start, end: start + 7 });
      const place = await page.$eval("#box", ({ scrollTop, clientHeight, scrollHeight }) => (scrollTop + clientHeight / 2) / scrollHeight);
      assert.ok(Math.abs(place - 60 / 80) < 0.08, String(place));
    }
  });

  test(`what the agent looks at stays in view in ${stage.make}`, async () => {
    const lines = Array.from({ length: 80 }, (_, at) => `line ${at}`);
    const inner = 'style="height: 100px; overflow: auto"';
    for (const html of [`<textarea id="box" ${inner}>${lines.join("\n")}</textarea>`, box(lines.map((line) => `<p>${line}</p>`).join(""), inner)]) {
      const { page, ask } = await lay(stage, html);
      await page.evaluate(FRAMES, 3);
      await page.$eval("#box", (node) => node.scrollTo(0, 700));
      assert.equal((await ask("write", [{ start: 0, end: 4, text: "first" }])).ok, true);
      assert.equal(await page.$eval("#box", ({ scrollTop }) => scrollTop), 700);
    }
  });
}
