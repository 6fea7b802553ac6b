/** The options page and the welcome: first run, connection, sites, language. Chromium: Firefox shows a test nothing of an extension's own pages. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { standIn } from "../standin.mjs";
import { until, withExtension } from "./browsers.mjs";
import { clickText, leave, pressButton, shows, site, visit, writeAndCoach } from "./moves.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const BOX = `<textarea id="box" rows="10" cols="60"></textarea>`;
let own, coach, pages;

before(async () => {
  [coach, pages] = [await standIn({ key: "ck_given" }), await site({ "/": BOX })];
  coach.pairs = "ck_given";
  own = await withExtension("chromium", { server: coach.url });
});
after(async () => {
  await own?.close();
  await Promise.all([coach.close(), pages.close()]);
});

const welcome = () => until(async () => (await own.browser.pages()).find((page) => page.url().includes("options.html#welcome")), "the welcome page");
const options = async () => {
  const page = await own.browser.newPage();
  await page.goto(`chrome-extension://${own.id}/options.html`);
  return filled(page);
};
/** The settings come a moment after the page. */
const filled = async (page) => (await page.waitForFunction(() => document.querySelector("#server").value), page);
const save = async (page) => {
  await page.click("button[type=submit]");
  return (await page.waitForFunction(() => document.querySelector("#saved").textContent)).jsonValue();
};

test("the first run explains in three sentences and connects to the coach of this computer by itself", async () => {
  const page = await welcome();
  await page.waitForFunction(() => document.querySelector("#tested").textContent.startsWith("Connected."));
  assert.equal(await page.$$eval("#welcome p", (all) => all.length), 3);
  assert.ok(await page.$eval("#welcome", (node) => node.checkVisibility()));
  assert.equal(await page.$eval("#key", (input) => input.value), "ck_given");
  if (process.env.SHOTS) await page.screenshot({ path: fileURLToPath(new URL("../../../docs/images/extension-welcome.png", import.meta.url)), fullPage: true });
});

test("axe finds nothing on the options page", async () => {
  const page = await options();
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`), []);
  await page.close();
});

test("an address that is none, and a server that is not there, are named; nothing is lost", async () => {
  const page = await options();
  await page.$eval("#always", (area) => (area.value = "not a site"));
  await page.click("button[type=submit]");
  await page.waitForFunction(() => document.querySelector("#saved").textContent.includes("“not a site” is not the address"));
  await page.$eval("#always", (area) => (area.value = ""));
  await page.$eval("#server", (input) => (input.value = "http://127.0.0.1:1"));
  await page.click("#test");
  await page.waitForFunction(() => document.querySelector("#tested").textContent.includes("does not answer"));
  await page.close();
  const again = await options();
  assert.equal(await again.$eval("#server", (input) => input.value), coach.url);
  await again.close();
});

test("a site that is kept shows the button by itself, on a page that was open before too, and “never” in the panel takes it away", async () => {
  const desk = await visit(own, pages.url);
  const page = await options();
  await page.$eval("#always", (area) => (area.value = "http://127.0.0.1"));
  assert.equal(await save(page), "Saved.");
  await page.close();
  await desk.bringToFront();
  await until(async () => {
    await desk.click("#box");
    return desk.$("coach-my-reply-button");
  }, "the button on the page that was open");
  await desk.keyboard.type("Hi");
  await pressButton(desk);
  await shows(desk, "Button on this site: always");
  const frame = await until(() => desk.frames().find((one) => one.url().includes("panel.html")), "the frame");
  await frame.$eval("#here", (select) => ((select.value = "never"), select.dispatchEvent(new Event("change"))));
  const check = await options();
  await until(() => check.reload().then(() => filled(check)).then(() => check.$eval("#never", (area) => area.value === "http://127.0.0.1")), "never to be kept");
  assert.equal(await check.$eval("#always", (area) => area.value), "");
  await check.close();
  await leave(desk);
  await until(async () => {
    await desk.mouse.click(900, 600);
    await desk.click("#box");
    return !(await desk.$("coach-my-reply-button"));
  }, "the button to stay away");
  await desk.close();
});

test("the panel speaks the language that was chosen", async () => {
  const page = await options();
  await page.$eval("#never", (area) => (area.value = ""));
  await page.$eval("#always", (area) => (area.value = "http://127.0.0.1"));
  await page.select("#language", "de");
  await save(page);
  await page.close();
  const desk = await visit(own, pages.url);
  await writeAndCoach(desk, "Hallo");
  await shows(desk, "Noch einmal");
  await clickText(desk, "Schließen");
  await desk.close();
});
