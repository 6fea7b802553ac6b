/** Where boxes are: dialogs, frames, pages with a strict policy, pages that draw themselves anew, several boxes. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { standIn } from "../standin.mjs";
import { until, withExtension } from "./browsers.mjs";
import { hold, leave, panelIsThere, panelOf, pressButton, shows, site, textOf, value, visit, writeAndCoach } from "./moves.mjs";

const ANSWERS = JSON.parse(await readFile(new URL("../fixtures/answers.json", import.meta.url), "utf8"));
const [TEXT] = Object.keys(ANSWERS).filter((text) => text.startsWith("Hi Ana,\n\nyour chair"));
const REWRITE = ANSWERS[TEXT].at(-1).coaching.rewrite;
const BOX = `<textarea id="box" rows="10" cols="60"></textarea>`;
const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const PAGES = {
  "/plain": BOX,
  "/two": `<textarea id="other" rows="4" cols="60">Note to myself</textarea>${BOX}`,
  "/dialog": `<dialog id="modal">${BOX}</dialog><script>document.querySelector("#modal").showModal()</script>`,
  "/frame": `<p>outside</p><iframe id="inner" src="/plain" width="700" height="300"></iframe>`,
  "/late": `<script>setTimeout(() => document.body.insertAdjacentHTML("beforeend", '${BOX}'), 300)</script>`,
  "/anew": `${BOX}<script>window.sweep = () => document.querySelector("coach-my-reply")?.remove();</script>`,
};

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    let own, coach, pages, strict;
    before(async () => {
      [coach, strict] = [await standIn(), await site({ "/": BOX }, { "content-security-policy": STRICT })];
      pages = await site({ ...PAGES, "/cross": `<p>outside</p><iframe id="inner" src="${strict.url}" width="700" height="300"></iframe>` });
      own = await withExtension(name, { always: ["http://127.0.0.1/*"], server: coach.url });
      await until(() => coach.paths.includes("/v1/principles"), "the welcome page to find the server");
    });
    after(async () => {
      await own?.close();
      await Promise.all([coach.close(), pages.close(), strict.close()]);
    });

    /** Put the coach's changes in by the keyboard. */
    async function apply(page, selector = "#box", where = page) {
      await until(async () => {
        await hold(page, "Control", "Enter");
        return (await value(where, selector)) === REWRITE;
      }, "the rewrite in the box");
    }

    for (const [place, path] of Object.entries({ "a box of two": "/two", "a modal dialog": "/dialog", "a box that came late": "/late" })) {
      test(`${place} is coached`, async () => {
        const page = await visit(own, pages.url + path);
        await page.waitForSelector("#box");
        await writeAndCoach(page, TEXT);
        await apply(page);
        if (path === "/two") assert.equal(await value(page, "#other"), "Note to myself");
        await page.close();
      });
    }

    test("a page whose policy forbids everything is coached", async () => {
      const page = await visit(own, strict.url);
      await writeAndCoach(page, TEXT);
      await apply(page);
      await page.close();
    });

    for (const [whose, path] of [["the page's own", "/frame"], ["another", "/cross"]]) test(`a box in a frame of ${whose} origin is coached from a panel that lies in the window`, async () => {
      const page = await visit(own, pages.url + path);
      const inner = await (await page.waitForSelector("#inner")).contentFrame();
      await (await inner.waitForSelector("#box")).click();
      await page.keyboard.type(TEXT);
      const button = await until(() => inner.evaluate(() => { const { x, y, width, height } = document.querySelector("coach-my-reply-button")?.getBoundingClientRect() ?? {}; return width ? { x: x + width / 2, y: y + height / 2 } : null; }), "the button");
      const frame = await page.$eval("#inner", (node) => { const { x, y } = node.getBoundingClientRect(); return { x: x + node.clientLeft, y: y + node.clientTop }; });
      await page.mouse.click(frame.x + button.x, frame.y + button.y);
      await until(() => panelIsThere(page), "the panel");
      await apply(page, "#box", inner);
      await page.close();
    });

    test("a page that sweeps the panel away gets it back, with the draft coached again", async () => {
      const page = await visit(own, `${pages.url}/anew`);
      await writeAndCoach(page, TEXT);
      await until(() => coach.requests.length, "the first request");
      const before_ = coach.requests.length;
      await page.evaluate(() => window.sweep());
      await until(() => panelIsThere(page), "the panel to come back");
      await until(() => coach.requests.length > before_, "the draft to be coached again");
      await page.close();
    });

    test("a box that is taken away meanwhile changes nothing else, and is named", async () => {
      const page = await visit(own, `${pages.url}/two`);
      await writeAndCoach(page, TEXT);
      if (name === "chromium") await shows(page, "Apply");
      await page.evaluate(() => document.querySelector("#box").remove());
      await until(async () => {
        await hold(page, "Control", "Enter");
        return name === "firefox" || (await textOf(page)).includes("The text box is gone");
      }, "the message");
      assert.equal(await value(page, "#other"), "Note to myself");
      await leave(page);
      await page.close();
    });

    if (name === "chromium") {
      test("a worker that is killed between click and apply is woken by the next move", async () => {
        const page = await visit(own, `${pages.url}/plain`);
        await writeAndCoach(page, TEXT);
        await shows(page, "Apply");
        const worker = await own.browser.waitForTarget((target) => target.type() === "service_worker");
        const admin = await own.browser.newPage();
        await admin.goto(`chrome-extension://${own.id}/manifest.json`);
        const session = await admin.createCDPSession();
        await session.send("ServiceWorker.enable");
        await session.send("ServiceWorker.stopAllWorkers");
        await until(() => !own.browser.targets().includes(worker), "the worker to die");
        await admin.close();
        await page.bringToFront();
        await apply(page);
        await page.close();
      });

      test("a page where the browser lets no extension work is named at the toolbar", async () => {
        const page = await own.browser.newPage();
        await page.goto("chrome://version");
        await (await own.browser.extensions()).get(own.id).triggerAction(page);
        const admin = await own.browser.newPage();
        await admin.goto(`chrome-extension://${own.id}/options.html`);
        const badges = () => admin.evaluate(async () => Promise.all((await chrome.tabs.query({})).map(({ id }) => chrome.action.getBadgeText({ tabId: id }))));
        await until(async () => (await badges()).includes("!"), "the mark at the toolbar");
        await Promise.all([page.close(), admin.close()]);
      });

      test("the toolbar's button coaches a page where nothing was loaded", async () => {
        const bare = await withExtension(name, { server: coach.url });
        try {
          const page = await visit(bare, `${pages.url}/plain`);
          await page.click("#box");
          await page.keyboard.type(TEXT);
          assert.equal(await page.evaluate(() => document.querySelector("coach-my-reply-button")), null);
          await (await bare.browser.extensions()).get(bare.id).triggerAction(page);
          await panelOf(page);
          await shows(page, "Apply");
          await apply(page);
        } finally {
          await bare.close();
        }
      });
    }
  });
}
