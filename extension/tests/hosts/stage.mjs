/** A page of a host: its fixture under the host's own address in a real browser, with the code that reads it. Nothing leaves the machine. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";

const root = fileURLToPath(new URL("../../", import.meta.url));
const WHOLE = 'export { fieldAt } from "./src/fields/index.ts"; export { readThread } from "./src/hosts/index.ts"; export { draftIn } from "./src/reading/draft.ts";';
const ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const fixture = (name) => readFile(new URL(`fixtures/${name}.html`, import.meta.url), "utf8");

/** Start a browser with one page. `open` shows html there, `trial` one of the trial pages with its script and policy, `close` leaves nothing behind. */
export async function stage() {
  const { outputFiles } = await build({ stdin: { contents: WHOLE, resolveDir: root }, bundle: true, write: false, format: "iife", globalName: "coach", target: "es2022" });
  const profile = await mkdtemp(join(tmpdir(), "hosts-"));
  const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: ARGS, userDataDir: profile });
  const [page] = await browser.pages();
  await page.setViewport({ width: 1280, height: 800 });
  await page.setRequestInterception(true);
  let site;
  page.on("request", (request) => answer(request, site));
  const show = async (address, file) => {
    site = { origin: new URL(address).origin, file };
    await page.goto("about:blank");
    await page.goto(address);
    await page.evaluate(outputFiles[0].text);
    return page;
  };
  return {
    open: (address, html) => show(address, async () => html),
    trial: (name) => show(`https://trial.example/${name}.html`, (path) => readFile(new URL(`../pages${path}`, import.meta.url))),
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function answer(request, { origin, file }) {
  const { origin: from, pathname } = new URL(request.url());
  if (from !== origin || pathname === "/favicon.ico") return request.abort();
  return request.respond({ contentType: `${pathname.endsWith(".js") ? "text/javascript" : "text/html"}; charset=utf-8`, body: await file(pathname) });
}

/** Read the conversation around a box, which may lie in a frame (`frame >>> box`), and what became of the page. */
export async function read(page, selector) {
  return page.evaluate((path) => {
    const [last, ...frames] = path.split(" >>> ").toReversed();
    const inner = frames.toReversed().reduce((at, frame) => at.querySelector(frame).contentDocument, document);
    const field = coach.fieldAt(inner.querySelector(last));
    const before = document.documentElement.outerHTML;
    const [reading, { draft, quote }] = [coach.readThread(field), coach.draftIn(field)];
    return { reading, draft: field.text().slice(draft.start, draft.end), quote, untouched: before === document.documentElement.outerHTML };
  }, selector);
}
