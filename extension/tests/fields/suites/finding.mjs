/** Which elements are boxes, of which family, and which are worth a button. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { box, lay } from "../stage/lay.mjs";

const BIG = 'style="width: 400px; height: 100px"';

const FAMILIES = [
  ["a text area", "<textarea></textarea>", "textarea", "textarea"],
  ["a text input", "<input>", "input", "textarea"],
  ["a word within a box", box("<p>one <b>two</b></p>"), "b", "contenteditable"],
  ["a chip that cannot be edited within a box", box('<p><span id="chip" contenteditable="false">@Tom</span></p>'), "#chip", "contenteditable"],
  ["a check box", '<input type="checkbox">', "input", null],
  ["a text area that only reads", "<textarea readonly></textarea>", "textarea", null],
  ["a text area that is off", "<textarea disabled></textarea>", "textarea", null],
  ["a paragraph of the page", "<p>one</p>", "p", null],
];

const WORTH = [
  ["a text area", `<textarea ${BIG}></textarea>`, true],
  ["one with the spelling checker off", `<textarea spellcheck="false" ${BIG}></textarea>`, true],
  ["an editable box", box("<p>one</p>", BIG), true],
  ["a line that grows with what is typed", `<textarea rows="1"></textarea>`, true],
  ["a text input", `<input ${BIG}>`, false],
  ["a search box", `<textarea aria-label="Search messages" ${BIG}></textarea>`, false],
  ["a search box by role", `<textarea role="combobox" ${BIG}></textarea>`, false],
  ["an editable title", box("Title", 'aria-multiline="false" style="width: 400px; height: 30px"'), false],
  ["a box of code", `<div class="cm-editor">${box("x", BIG)}</div>`, false],
  ["a box that is not shown", `<div style="visibility: hidden"><textarea ${BIG}></textarea></div>`, false],
  ["a box without a size", '<textarea style="width: 0; height: 0; border: 0; padding: 0"></textarea>', false],
];

export function finding(stage) {
  describe(`boxes in ${stage.make}`, () => {
    for (const [name, html, selector, family] of FAMILIES) {
      test(`${name}: ${family ?? "no box"}`, async () => {
        const { ask } = await lay(stage, html);
        assert.equal(await ask("familyAt", selector), family);
      });
    }

    for (const [name, html, worth] of WORTH) {
      test(`${name} is ${worth ? "" : "not "}worth a button`, async () => {
        const { ask } = await lay(stage, html);
        assert.equal(await ask("worth", "textarea, input, [contenteditable]"), worth);
      });
    }

    test("the focus is followed into shadow roots, and what is there is written", async () => {
      const { page, ask } = await lay(stage, '<div id="host" data-focus></div>', () => {
        const root = document.querySelector("#host").attachShadow({ mode: "open", delegatesFocus: true });
        root.innerHTML = "<section></section>";
        const inner = root.firstChild.attachShadow({ mode: "open", delegatesFocus: true });
        inner.innerHTML = "<textarea>one two</textarea>";
        globalThis.inner = inner.firstChild;
      });
      assert.deepEqual(await ask("write", [{ start: 0, end: 3, text: "1" }]), { ok: true, text: "1 two" });
      assert.equal(await page.evaluate(() => globalThis.inner.value), "1 two");
    });

    test("a rich box in a shadow root is written", async () => {
      const { page, ask } = await lay(stage, '<div id="host" data-focus></div>', () => {
        const root = document.querySelector("#host").attachShadow({ mode: "open", delegatesFocus: true });
        root.innerHTML = '<div contenteditable="true"><p>one <b>two</b> three</p></div>';
        globalThis.inner = root.firstChild;
      });
      assert.deepEqual(await ask("write", [{ start: 4, end: 7, text: "2" }]), { ok: true, text: "one 2 three" });
      assert.equal(await page.evaluate(() => globalThis.inner.innerHTML.replaceAll("&nbsp;", " ")), "<p>one <b>2</b> three</p>");
    });

    test("an editor with a model of its own in a frame of the page is asked through the bridge", async () => {
      const { page, ask } = await lay(stage, "<iframe></iframe>", modelInFrame);
      assert.deepEqual(await ask("write", [{ start: 4, end: 7, text: "2" }]), { ok: true, text: "one 2" });
      assert.deepEqual(await page.evaluate(() => globalThis.asked), ["insertReplacementText 2 two"]);
    });

    test("a page that forbids all scripts and unchecked html is written", async () => {
      await stage.page.goto(stage.url("strict"), { waitUntil: "load" });
      const { page } = stage;
      await page.evaluate(() => {
        const area = document.body.appendChild(document.createElement("div"));
        area.contentEditable = "true";
        for (const word of ["one", "two", "three"]) area.appendChild(document.createElement("p")).textContent = word;
        area.querySelector("p").append(document.createElement("b"));
        area.querySelector("b").textContent = " bold";
        area.focus();
      });
      const { ask } = await import("../stage/ask.mjs");
      assert.deepEqual(await ask(page, "write", [{ start: 0, end: 18, text: "1 bold\n\n2\n3" }]), { ok: true, text: "1 bold\n\n2\n3" });
    });
  });
}

/** An editor that takes edits by beforeinput alone and puts back whatever else happens to its box. */
function modelInFrame() {
  const { contentDocument: inner } = document.querySelector("iframe");
  inner.body.innerHTML = '<div contenteditable="true">one two</div>';
  const area = inner.body.firstChild;
  globalThis.asked = [];
  let model = "one two";
  area.addEventListener("beforeinput", (event) => {
    event.preventDefault();
    const [range] = event.getTargetRanges();
    globalThis.asked.push(`${event.inputType} ${event.dataTransfer.getData("text/plain")} ${model.slice(range.startOffset, range.endOffset)}`);
    model = model.slice(0, range.startOffset) + event.data + model.slice(range.endOffset);
    area.textContent = model;
  });
  area.addEventListener("input", () => { area.textContent = model; });
  area.focus();
}
