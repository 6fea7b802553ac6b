/** What the page keeps to itself: no text in counts, nothing to other machines, no keys to the page around the panel. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { click, coach, done, launch, open, pick, sees } from "./browser.mjs";
import { standIn } from "./standin.mjs";

const servers = [];
let browser;

before(async () => (browser = await launch()));
after(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.close()));
});

async function serve(options) {
  const server = await standIn(options);
  servers.push(server);
  return server;
}

test("outcomes are counted once, without text", async () => {
  const server = await serve();
  const page = await coach(browser, server.url);
  await click(page, ".foot .first");
  await sees(page, ".foot .first", "Copied");
  await click(page, ".foot .first");
  await page.waitForNetworkIdle();
  assert.equal(server.outcomes.length, 1);
  assert.doesNotMatch(JSON.stringify(server.outcomes), /vase|Okafor|soon/u);
});

test("the request holds what the page shows, in UTF-16", async () => {
  const server = await serve();
  const page = await coach(browser, server.url);
  const [{ offsets, channel, customer_name, thread, policy }] = server.requests;
  assert.deepEqual([offsets, channel, customer_name, thread.length, policy.length], ["utf16", "email", "Ms Okafor", 1, 2]);
});

test("the panel is closed: the page reaches neither its inside nor its keys", async () => {
  const page = await open(browser, (await serve()).url, { closed: true });
  assert.equal(await page.evaluate(() => document.querySelector("coach-panel").shadowRoot), null);
  await page.evaluate(() => {
    globalThis.heard = [];
    document.addEventListener("keydown", (event) => event.target.localName === "coach-panel" && globalThis.heard.push(event.key));
  });
  await pick(page, "Broken vase");
  await page.click("#coach");
  await page.waitForFunction(() => document.querySelectorAll("#mirror mark").length > 5);
  await page.focus("#draft");
  await page.keyboard.press("F8");
  assert.equal(await page.evaluate(() => document.activeElement.localName), "coach-panel");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
});

test("nothing is asked of any other machine", async () => {
  const server = await serve();
  const page = await open(browser, server.url);
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url())));
  await page.reload({ waitUntil: "networkidle0" });
  await pick(page, "Broken vase");
  await page.click("#coach");
  await done(page);
  assert.deepEqual(asked.filter(({ protocol, origin }) => protocol !== "data:" && origin !== server.url), []);
});
