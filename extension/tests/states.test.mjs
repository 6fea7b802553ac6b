/** What the page shows while it waits, when something fails, and who answered: each with axe over it. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { click, complaints, done, draft, launch, open, pick, sees, texts } from "./browser.mjs";
import { standIn } from "./standin.mjs";

const DRAFTS = Object.keys(JSON.parse(await readFile(new URL("fixtures/answers.json", import.meta.url), "utf8")));
const drafted = (words) => DRAFTS.find((text) => text.includes(words));
const MODEL = { engine: "llm example-model", sends_to: "models.example" };
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

async function write(page, text) {
  await page.focus("#draft");
  await page.evaluate((words) => (document.querySelector("#draft").select(), document.execCommand("insertText", false, words)), text);
  await page.click("#coach");
}

test("findings show at once while the whole answer is still to come", async () => {
  const server = await serve();
  let release;
  server.gate = new Promise((resolve) => (release = resolve));
  const page = await open(browser, server.url);
  await pick(page, "Broken vase");
  await page.click("#coach");
  await sees(page, ".headline", "9 places so far");
  await click(page, ".card .title");
  assert.deepEqual(await complaints(page), []);
  const [open9] = await texts(page, ".card.selected .reason");
  release();
  await done(page);
  assert.equal((await texts(page, ".card.selected .reason"))[0], open9);
});

test("a model's edits come one by one, and what was held back can be unfolded", async () => {
  const server = await serve({ about: MODEL });
  let release;
  server.gate = new Promise((resolve) => (release = resolve));
  const page = await open(browser, server.url);
  assert.match(await page.$eval("#engine", (node) => node.textContent), /Draft and customer message go to models\.example\./u);
  await write(page, drafted("in the warehouse"));
  await sees(page, ".card .change", "You should have read the delivery page.");
  release();
  await done(page);
  await sees(page, ".engine", "Model example-model.");
  await click(page, ".withheld summary");
  await sees(page, ".withheld li", "invented 'Friday'");
  assert.deepEqual(await complaints(page), []);
});

test("a model that was configured and gave nothing is not credited", async () => {
  const page = await open(browser, (await serve({ about: MODEL })).url);
  await write(page, drafted("🪑"));
  await done(page);
  await sees(page, ".engine", "Answered by the rules alone");
});

test("offsets hold beside emoji", async () => {
  const page = await open(browser, (await serve()).url);
  await write(page, drafted("🪑"));
  await done(page);
  const marks = await page.$$eval("#mirror mark", (nodes) => nodes.map((node) => node.textContent));
  assert.deepEqual(marks, ["thank you for reaching out to us!", "soon", "Please do not hesitate to contact us."]);
});

test("a draft that could not be read is not praised", async () => {
  const page = await open(browser, (await serve()).url);
  await write(page, drafted("Bonjour"));
  await done(page);
  await sees(page, ".notice.praise", "French");
  assert.deepEqual((await texts(page, ".headline")).filter((text) => text.includes("Ready")), []);
});

test("a problem is shown with its detail, and the draft stays", async () => {
  const page = await open(browser, (await serve()).url);
  await write(page, "Nobody has an answer to this.");
  await sees(page, ".notice.problem", "Try again in a moment");
  await sees(page, ".notice.problem", "req_0001");
  assert.equal(await draft(page), "Nobody has an answer to this.");
  assert.deepEqual(await complaints(page), []);
});

test("a server that went away is said so", async () => {
  const server = await standIn();
  const page = await open(browser, server.url);
  await pick(page, "Broken vase");
  await server.close();
  await page.click("#coach");
  await sees(page, ".notice.problem", "does not answer");
});

test("an empty draft is not sent", async () => {
  const server = await serve();
  const page = await open(browser, server.url);
  await page.click("#coach");
  assert.match(await page.$eval("#hint", (node) => node.textContent), /Write or paste a draft/u);
  assert.deepEqual(server.requests, []);
});

test("without the key a field asks for it, and keeps it", async () => {
  const page = await open(browser, (await serve({ key: "ck_secret" })).url);
  await page.waitForSelector("#key-form:not([hidden])");
  assert.deepEqual(await complaints(page), []);
  await page.type("#key", "ck_secret");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#key-form[hidden]");
  assert.equal(await page.evaluate(() => localStorage.getItem("coach-key")), "ck_secret");
});
