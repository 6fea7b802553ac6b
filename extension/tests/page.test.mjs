/** An agent at the page, from paste to copy. Runs against the stand-in, or a real server at BASE_URL with KEY. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { click, clipboard, clickMark, coach, complaints, done, draft, field, launch, open, pick, sees, texts } from "./browser.mjs";
import { standIn } from "./standin.mjs";

const VASE = "Broken vase";
const focused = (page) => page.evaluate(() => document.querySelector("coach-panel").shadowRoot.activeElement?.closest(".card")?.querySelector(".title").textContent ?? null);
let [browser, server, url] = [];

before(async () => {
  browser = await launch();
  server = process.env.BASE_URL ? null : await standIn();
  url = `${process.env.BASE_URL ?? server.url}/${process.env.KEY ? `#key=${process.env.KEY}` : ""}`;
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test("an agent pastes a draft, is coached, takes, fills and copies", async () => {
  const page = await open(browser, url);
  await pick(page, VASE);
  const text = await draft(page);
  await page.evaluate(() => (document.querySelector("#draft").value = ""));
  await page.focus("#draft");
  await page.evaluate((pasted) => document.execCommand("insertText", false, pasted), text);
  await page.click("#coach");
  await done(page);
  assert.equal(await draft(page), text);

  await clickMark(page, "as soon as possible");
  await sees(page, ".card.selected .change", "as soon as possible");
  await sees(page, ".card.selected .reason", "can mean an hour or a month");
  await sees(page, ".card.selected cite", "promises");

  await (await field(page)).type("noon on Thursday");
  await sees(page, ".letter", "get back to you by noon on Thursday.");
  await click(page, ".card:first-child > input");
  await sees(page, ".letter", "I hope this email finds you well.");
  await click(page, ".card:first-child > input");

  await click(page, ".foot .first");
  const copied = await clipboard(page);
  assert.match(copied, /by noon on Thursday/u);
  assert.doesNotMatch(copied, /finds you well|Once again/u);
  await sees(page, ".foot .first", "Copied");
  assert.deepEqual(page.faults, []);
});

test("an open placeholder is warned of once, and copied at the second press", async () => {
  const page = await coach(browser, url);
  await clickMark(page, "as soon as possible");
  await click(page, ".card.selected > input");
  await click(page, ".foot .first");
  await sees(page, ".warning", "“Day and time”");
  assert.equal(await clipboard(page), undefined);
  await click(page, ".foot .first", "Copy anyway");
  assert.match(await clipboard(page), /\[day and time\]/u);
});

test("the keyboard alone is enough", async () => {
  const page = await open(browser, url);
  await pick(page, VASE);
  await page.focus("#draft");
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
  await done(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("F8");
  const [first] = await texts(page, ".card .title");
  assert.equal(await focused(page), first);
  await page.keyboard.press("ArrowDown");
  assert.notEqual(await focused(page), null);
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await sees(page, ".letter", "finds you well");
  await page.keyboard.press("Enter");
  assert.doesNotMatch(await draft(page), /finds you well/u);
  await page.keyboard.press("F8");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "draft");
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  assert.match(await draft(page), /finds you well/u);
});

test("all that is ticked goes into the draft, and Undo coach brings it back", async () => {
  const page = await coach(browser, url);
  const text = await draft(page);
  await click(page, ".foot .second", "Apply 2 changes");
  assert.doesNotMatch(await draft(page), /finds you well|Once again/u);
  assert.match(await draft(page), /Kind regards,\nTom$/u);
  assert.equal((await texts(page, ".notice.old")).length, 0);
  await click(page, ".foot .quiet", "Undo coach");
  assert.equal(await draft(page), text);
});

test("typing on marks the answer as outdated and offers a new one", async () => {
  const page = await coach(browser, url);
  await page.focus("#draft");
  await page.keyboard.type("PS");
  await sees(page, ".notice.old", "You have changed the draft since");
  await click(page, ".foot .first", "Copy draft as it stands");
  assert.equal(await clipboard(page), await draft(page));
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  assert.equal((await texts(page, ".notice.old")).length, 0);
});

test("a good draft is told so and left alone", async () => {
  const page = await coach(browser, url, {}, "Wrong size");
  await sees(page, ".headline", "Ready to send");
  await sees(page, ".notice.praise", "in your own voice");
  assert.deepEqual(await complaints(page), []);
  await click(page, ".foot .first");
  assert.equal(await clipboard(page), await draft(page));
});

test("draft and ticket outlive a reload", async () => {
  const page = await coach(browser, url);
  const text = await draft(page);
  await page.reload({ waitUntil: "networkidle0" });
  assert.equal(await draft(page), text);
  assert.equal(await page.$eval("#customer-name", (node) => node.value), "Ms Okafor");
});

test("the key leaves the address", async () => {
  const page = await open(browser, url);
  assert.equal(new URL(page.url()).hash, "");
});
