/** Pages made by a test. */
import { ask } from "./ask.mjs";

/** Lay a box with `html` on an empty page, run `setUp` in the page's world, and give the box the focus. */
export async function lay(stage, html, setUp = () => undefined) {
  const { page } = stage;
  if (page.url() !== stage.url("blank")) await page.goto(stage.url("blank"), { waitUntil: "load" });
  await ask(page, "release");
  await page.evaluate((markup) => { document.body.innerHTML = markup; }, html);
  await page.evaluate(setUp);
  await page.evaluate(() => (document.querySelector("[data-focus]") ?? document.querySelector("textarea, input, [contenteditable]"))?.focus());
  return { page, ask: (...call) => ask(page, ...call) };
}

/** Return an editable box with this inside. */
export const box = (inside, more = "") => `<div contenteditable="true" id="box" ${more}>${inside}</div>`;

/** Return the change that puts `text` in place of `words`. */
export const put = (all, words, text) => ({ start: all.indexOf(words), end: all.indexOf(words) + words.length, text });
