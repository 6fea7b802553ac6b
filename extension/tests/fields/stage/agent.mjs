/** What an agent does at an editor's page, by real keys. */
import { DRAFT, TEXT } from "./operations.mjs";

/** Return the model's text and its form with formats, as the editor itself tells them. */
export const model = (page) => page.evaluate(() => ({ text: globalThis.shown.text(), rich: globalThis.shown.rich() }));

/** Wait until the model's text is this, and return what it then is. */
export async function settled(page, text) {
  await page.waitForFunction((wanted) => globalThis.shown.text() === wanted, { timeout: 3000, polling: 20 }, text).catch(() => undefined);
  return (await model(page)).text;
}

/** Open an editor's page. */
export async function opened(page, url) {
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => globalThis.shown);
  await page.evaluate(() => globalThis.shown.box.focus());
}

/** Type the draft, then rest as a reader does: some editors make one step of undo of all that happens within a second. */
export async function typed(page, { plain = false, drawn = false, rest = 0 }) {
  for (const part of DRAFT) {
    const bold = Array.isArray(part) && !plain;
    if (bold) await chord(page, "b");
    await type(page, String(part), drawn);
    if (bold) await chord(page, "b");
  }
  const text = await settled(page, TEXT);
  if (text !== TEXT) throw new Error(`typed, but the editor holds ${JSON.stringify(text)}`);
  await new Promise((over) => setTimeout(over, rest));
  return model(page);
}

/** Type by keys; where each must be `drawn` before the next, wait for the page rather than for the clock, which a busy machine outruns. */
export async function type(page, text, drawn = false) {
  for (const keys of drawn ? text : text.split(/(\n)/u)) {
    await (keys === "\n" ? page.keyboard.press("Enter") : page.keyboard.type(keys));
    if (drawn) await frames(page, 2);
  }
}

/** Press Ctrl+Z until the draft is back, at most `most` times, and return how often. */
export async function undone(page, most) {
  for (let times = 1; times <= most; times += 1) {
    await chord(page, "z");
    if (await frames(page, 10, TEXT)) return times;
  }
  return Infinity;
}

/** Let the page draw so many frames, or fewer if the model's text is `text` before, and return whether it is. */
const frames = (page, most, text = null) => page.evaluate((left, wanted) => new Promise((over) => {
  const look = (more) => {
    const found = globalThis.shown.text() === wanted;
    if (found || !more) over(found);
    else requestAnimationFrame(() => look(more - 1));
  };
  look(left);
}), most, text);

async function chord(page, key) {
  await page.keyboard.down("Control");
  await page.keyboard.press(key);
  await page.keyboard.up("Control");
}

/** Return the words that show bold. */
export const bold = (page) => page.evaluate(() => {
  const { box } = globalThis.shown;
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let found = "";
  while (walker.nextNode()) if (Number(getComputedStyle(walker.currentNode.parentElement).fontWeight) >= 600) found += walker.currentNode.data;
  return found.replaceAll("\u00a0", " ").trim();
});
