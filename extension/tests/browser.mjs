/** A headless browser on the page, with the few moves that the tests need. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export function launch() {
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args });
}

/** Open the page in a context of its own. Its closed shadow roots are opened for the test, and the clipboard is caught. */
export async function open(browser, url, { width = 1440, height = 900, scheme = "light", closed = false } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (said) => said.type() === "error" && !/status of (401|503)/u.test(said.text()) && faults.push(said.text()));
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }]);
  await page.evaluateOnNewDocument((keepClosed) => {
    const attach = Element.prototype.attachShadow;
    if (!keepClosed) Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: "open" }); };
    globalThis.clipboard = [];
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void globalThis.clipboard.push(text) } });
  }, closed);
  await page.goto(url, { waitUntil: "networkidle0" });
  return Object.assign(page, { faults });
}

/** Run axe over the page as it stands and return what it complains about. */
export async function complaints(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), TAGS);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target} ${node.failureSummary}`).join("; ")}`);
}

/** Evaluate over the panel's shadow root, or return the texts of all that match. */
export const texts = (page, selector) =>
  page.evaluate((wanted) => [...document.querySelector("coach-panel").shadowRoot.querySelectorAll(wanted)].filter((node) => node.checkVisibility()).map((node) => node.textContent), selector);

/** Wait until something that can be seen in the panel has this text. */
export const sees = (page, selector, text) =>
  page.waitForFunction(
    (wanted, words) => [...document.querySelector("coach-panel").shadowRoot.querySelectorAll(wanted)].some((node) => node.checkVisibility() && node.textContent.includes(words)),
    { timeout: 5000 }, selector, text,
  );

export const click = (page, selector, text = "") =>
  page.evaluate((wanted, words) => {
    const found = [...document.querySelector("coach-panel").shadowRoot.querySelectorAll(wanted)].find((node) => node.checkVisibility() && node.textContent.includes(words));
    if (!found) throw new Error(`nothing to click: ${wanted} ${words}`);
    found.scrollIntoView({ block: "center" });
    found.click();
  }, selector, text);

export async function pick(page, title) {
  await page.waitForFunction(() => document.querySelectorAll("#samples option").length > 2);
  const value = await page.evaluate((words) => [...document.querySelectorAll("#samples option")].find((option) => option.textContent.startsWith(words)).value, title);
  await page.select("#samples", value);
}

export const done = (page) => page.waitForFunction(() => document.querySelector("coach-panel").shadowRoot.querySelector(".foot").checkVisibility(), { timeout: 10000 });
export const clipboard = (page) => page.evaluate(() => globalThis.clipboard.at(-1));
export const draft = (page) => page.$eval("#draft", (node) => node.value);
export const field = (page) => page.evaluateHandle(() => [...document.querySelector("coach-panel").shadowRoot.querySelectorAll(".field input")].find((node) => node.checkVisibility()));

/** Open the page and have a sample coached. */
export async function coach(browser, url, options, title = "Broken vase") {
  const page = await open(browser, url, options);
  await pick(page, title);
  await page.click("#coach");
  await done(page);
  return page;
}

/** Click with the mouse on the underlined words, as an agent does. */
export async function clickMark(page, words) {
  const at = await page.evaluate((wanted) => {
    const mark = [...document.querySelectorAll("#mirror mark")].find((node) => node.textContent === wanted);
    mark.scrollIntoView({ block: "center" });
    const { x, y, width, height } = mark.getClientRects()[0];
    return { x: x + width / 2, y: y + height / 2 };
  }, words);
  await page.mouse.click(at.x, at.y);
}
