/** Boxes that fight an edit: the draft is unharmed and the answer says so. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { box, lay, put } from "../stage/lay.mjs";

const TEXT = "Hi Anna, thanks for it.\nBye, Tom";
const AREA = `<textarea id="box">${TEXT}</textarea>`;
const RICH = box("<p>Hi Anna, <b>thanks</b> for it.</p><p>Bye, Tom</p>");
const EDITS = [put(TEXT, "thanks", "many thanks"), put(TEXT, "Bye", "Best")];

const state = (page) => page.$eval("#box", (node) => node.value ?? node.innerHTML.replaceAll("&nbsp;", " "));

const HOSTILE = {
  "puts every edit back at once": () => {
    const area = document.querySelector("#box");
    const key = area.localName === "textarea" ? "value" : "innerHTML";
    const draft = area[key];
    area.addEventListener("input", () => { area[key] = draft; });
  },
  "puts every edit back a little later": () => {
    const area = document.querySelector("#box");
    const key = area.localName === "textarea" ? "value" : "innerHTML";
    const draft = area[key];
    area.addEventListener("input", () => setTimeout(() => { area[key] = draft; }, 15));
  },
  "doubles what is put in": () => {
    const area = document.querySelector("#box");
    const key = area.localName === "textarea" ? "value" : "innerHTML";
    area.addEventListener("input", () => { area[key] += area[key]; });
  },
  "puts in what came in once more": () => {
    let mine = false;
    document.querySelector("#box").addEventListener("input", ({ data }) => {
      if (mine || !data) return;
      setTimeout(() => { mine = true; document.execCommand("insertText", false, data); mine = false; });
    });
  },
  "takes no focus": () => {
    document.querySelector("#box").inert = true;
    document.querySelector("#box").blur();
  },
};

export function harm(stage) {
  for (const [kind, html] of Object.entries({ "text area": AREA, "editable box": RICH })) {
    describe(`a hostile ${kind} in ${stage.make}`, () => {
      for (const [name, setUp] of Object.entries(HOSTILE)) {
        test(`one that ${name}`, async () => {
          const { page, ask } = await lay(stage, html);
          const before = await state(page);
          await ask("hold");
          await page.evaluate(setUp);
          const written = await ask("write", EDITS);
          assert.deepEqual(written, { ok: false, text: TEXT, restored: true });
          assert.equal(await state(page), before);
        });
      }

      test("one that is gone before the write", async () => {
        const { page, ask } = await lay(stage, html);
        const before = await state(page);
        await ask("hold");
        await page.evaluate(() => { globalThis.gone = document.querySelector("#box"); globalThis.gone.remove(); });
        assert.deepEqual(await ask("write", EDITS), { ok: false, text: TEXT, restored: true });
        assert.equal(await page.evaluate(() => globalThis.gone.value ?? globalThis.gone.innerHTML.replaceAll("&nbsp;", " ")), before);
      });

      test("one that goes while it is written", async () => {
        const { page, ask } = await lay(stage, html);
        const before = await state(page);
        await page.evaluate(() => {
          globalThis.gone = document.querySelector("#box");
          globalThis.gone.addEventListener("input", () => globalThis.gone.remove(), { once: true });
        });
        await ask("hold");
        assert.deepEqual(await ask("write", EDITS), { ok: false, text: TEXT, restored: true });
        assert.equal(await page.evaluate(() => globalThis.gone.value ?? globalThis.gone.innerHTML.replaceAll("&nbsp;", " ")), before);
      });

      test("changes that overlap are refused", async () => {
        const { page, ask } = await lay(stage, html);
        const before = await state(page);
        await assert.rejects(ask("write", [{ start: 0, end: 5, text: "a" }, { start: 3, end: 8, text: "b" }]), /overlap/u);
        assert.equal(await state(page), before);
      });
    });
  }

  test(`a text area that holds no more letters is left as it was in ${stage.make}`, async () => {
    const { ask } = await lay(stage, '<textarea maxlength="12">one two</textarea>');
    assert.deepEqual(await ask("write", [{ start: 4, end: 7, text: "many more words" }]), { ok: false, text: "one two", restored: true });
  });

  test(`a box behind a modal dialog is left as it was, and so is the dialog's in ${stage.make}`, async () => {
    const { page, ask } = await lay(stage, `${RICH}<dialog><textarea id="other">other</textarea></dialog>`);
    await ask("hold");
    await page.evaluate(() => document.querySelector("dialog").showModal());
    assert.deepEqual(await ask("write", EDITS), { ok: false, text: TEXT, restored: true });
    assert.equal(await page.$eval("#other", ({ value }) => value), "other");
  });

  for (const [kind, html] of Object.entries({ "text area": AREA, "editable box": RICH })) {
    test(`keys typed into a ${kind} while it is written come behind in ${stage.make}`, async () => {
      const { page, ask } = await lay(stage, html);
      await ask("select", { start: TEXT.length, end: TEXT.length });
      const writing = ask("write", EDITS);
      await page.keyboard.type("xyz");
      assert.equal((await writing).ok, true);
      assert.equal(await ask("text"), "Hi Anna, many thanks for it.\nBest, Tomxyz");
    });
  }
}
