/** A whole reply, played in a mailbox and in a helpdesk with the coach's real server. SHOTS=1 renews docs/images. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import { MAILBOX, TICKET } from "../pages/drafts.mjs";
import { until, withExtension } from "./browsers.mjs";
import { clickText, hold, leave, panelIsThere, pressButton, shows, site, value, visit } from "./moves.mjs";
import { serve } from "./server.mjs";

const own = async (name) => [`/${name}`, await readFile(new URL(`../pages/${name}`, import.meta.url), "utf8")];
const PAGES = Object.fromEntries(await Promise.all(["mailbox.html", "mailbox.js", "ticket.html", "ticket.js"].map(own)));
const GONE = "I hope this email finds you well";

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    let browser, coach, pages;
    before(async () => {
      [coach, pages] = await Promise.all([serve(), site(PAGES)]);
      browser = await withExtension(name, { always: ["http://127.0.0.1/*"], server: coach.url });
    });
    after(async () => {
      await browser?.close();
      await Promise.all([coach?.close(), pages?.close()]);
    });

    async function shot(page, file) {
      if (process.env.SHOTS && name === "chromium") await page.screenshot({ path: fileURLToPath(new URL(`../../../docs/images/${file}.png`, import.meta.url)) });
    }

    /** Put the changes in by the keyboard until the first of what should go has gone. */
    async function apply(page, text, gone) {
      await until(async () => {
        await hold(page, "Control", "Enter");
        return !(await text()).includes(gone);
      }, "the changes in the box");
    }

    test("a reply in a mailbox: quote and signature stay byte for byte", async () => {
      const page = await visit(browser, `${pages.url}/mailbox.html`);
      await page.click("#reply");
      const untouched = () => page.$eval(".reply .body", (body) => [".signature", ".wrote", "blockquote"].map((part) => body.querySelector(part).outerHTML).join("\n"));
      const before_ = await untouched();
      await page.keyboard.type(MAILBOX);
      const written = await page.$eval(".reply .body", (body) => body.innerText);
      await pressButton(page);
      if (name === "chromium") {
        const said = await shows(page, "Apply");
        assert.ok(said.includes("The customer wrote:"), said);
        assert.ok(!/lumen & oak/iu.test(said), "the signature is no part of the draft");
      }
      await shot(page, "extension-mailbox");
      const underlined = () => page.evaluate(() => ["coach-my-reply", "coach-my-reply-selected"].flatMap((id) => [...(CSS.highlights.get(id) ?? [])].map(String)));
      if (name === "chromium") await until(async () => (await underlined()).includes(`${GONE}.`), "the underlines");
      await apply(page, () => page.$eval(".reply .body", (body) => body.innerText), GONE);
      assert.equal(await untouched(), before_);
      assert.ok((await page.$eval(".reply .body", (body) => body.innerText)).includes("Kind regards,\nTom"));
      if (name === "chromium") {
        await shows(page, "in the draft");
        await until(async () => (await underlined()).includes("as soon as possible"), "the underlines of the new text");
        assert.ok((await underlined()).every((words) => MAILBOX.includes(words)), String(await underlined()));
        await shot(page, "extension-mailbox-applied");
        await clickText(page, "Undo coach");
        await until(async () => (await page.$eval(".reply .body", (body) => body.innerText)) === written, "the draft as it was");
        assert.equal(await untouched(), before_);
      }
      await leave(page);
      await page.close();
    });

    test("a reply in a helpdesk: the keys typed in the panel set off none of its hotkeys, and its composer may be drawn anew", async () => {
      const page = await visit(browser, `${pages.url}/ticket.html`);
      const box = '[aria-label="Public reply"]';
      await page.click(box);
      await page.keyboard.type(TICKET);
      await page.click("#take");
      await page.click(box);
      await pressButton(page);
      if (name === "chromium") await shows(page, "Apply");
      await shot(page, "extension-ticket");
      await page.evaluate(() => (window.fired.length = 0));
      await page.keyboard.type("rjkne");
      assert.deepEqual(await page.evaluate(() => window.fired), []);
      await apply(page, () => value(page, box), GONE);
      assert.ok((await value(page, box)).includes("Kind regards,\nLena"));
      await leave(page);
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), "Public reply");
      assert.ok(!(await panelIsThere(page)));
      await page.close();
    });
  });
}
