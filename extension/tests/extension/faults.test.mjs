/** Whatever goes wrong: the agent reads what happened, and the draft is untouched. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readFile } from "node:fs/promises";
import { standIn } from "../standin.mjs";
import { until, withExtension } from "./browsers.mjs";
import { clickText, hold, leave, panelIsThere, shows, site, value, visit, writeAndCoach } from "./moves.mjs";

const ANSWERS = JSON.parse(await readFile(new URL("../fixtures/answers.json", import.meta.url), "utf8"));
const [TEXT] = Object.keys(ANSWERS).filter((text) => text.startsWith("Hi Ana,\n\nyour chair"));
const REWRITE = ANSWERS[TEXT].at(-1).coaching.rewrite;
const PAGE = `<!doctype html><title>Desk</title><p>Where is my chair?</p><textarea id="box" rows="10" cols="60"></textarea>`;

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    let own, coach, pages;
    before(async () => {
      [coach, pages] = [await standIn({ key: "ck_good" }), await site({ "/": PAGE })];
      coach.pairs = "ck_good";
      own = await withExtension(name, { always: ["http://127.0.0.1/*"], server: coach.url });
      await until(() => coach.paths.includes("/v1/principles"), "the welcome page to find the server");
    });
    after(async () => {
      await own?.close();
      await Promise.all([coach.close(), pages.close()]);
    });

    /** Coach a typed draft while the server does as `how` says; what the panel then says can be read in Chromium alone. */
    async function coachedWhile(how, words) {
      Object.assign(coach, { after: "whole", gate: Promise.resolve(), key: "ck_good", pairs: "ck_good", down: false }, how);
      const page = await visit(own, pages.url);
      coach.requests.length = 0;
      await writeAndCoach(page, TEXT);
      if (name === "chromium" && words) await shows(page, words);
      return page;
    }

    for (const [how, words] of Object.entries({ cut: "No connection", ended: "ended before the answer was whole", nonsense: "No connection", alien: "No connection" })) {
      test(`a stream that is ${how} leaves a message and the draft`, async () => {
        const page = await coachedWhile({ after: how }, words);
        await until(() => coach.requests.length, "the request");
        assert.equal(await value(page), TEXT);
        assert.ok(await panelIsThere(page));
        await page.close();
      });
    }

    test("a slow answer shows its findings, and escape leaves it", async () => {
      const page = await coachedWhile({ after: "slow" }, "so far");
      await leave(page);
      assert.equal(await value(page), TEXT);
      assert.equal(await page.evaluate(() => document.activeElement.id), "box");
      await page.close();
    });

    test("an answer is put in by the keyboard alone, one undo brings the draft back, and the key never reaches the page", async () => {
      const page = await coachedWhile({}, "Apply");
      await until(async () => {
        await hold(page, "Control", "Enter");
        return (await value(page)) === REWRITE;
      }, "the rewrite");
      await leave(page);
      for (let times = 0; times < 2 && (await value(page)) !== TEXT; times += 1) await hold(page, "Control", "z");
      assert.equal(await value(page), TEXT);
      assert.ok(!(await page.content()).includes("ck_"));
      await until(() => coach.outcomes.length, "what was taken");
      assert.ok(!JSON.stringify(coach.outcomes).includes("chair"));
      await page.close();
    });

    test("a server that is down is named, and a new try works once it is up", async () => {
      const page = await coachedWhile({ down: true }, "No connection to the coach");
      assert.equal(await value(page), TEXT);
      coach.down = false;
      if (name === "chromium") {
        await clickText(page, "Try again");
        await shows(page, "Apply");
      }
      await leave(page);
      await page.close();
    });

    test("a key that is no longer good is asked for anew, once; where none is given the agent is told where to put one", async () => {
      const page = await coachedWhile({ key: "ck_new", pairs: "ck_new" }, "Apply");
      await until(() => coach.requests.length, "the request");
      const other = await coachedWhile({ key: "ck_other", pairs: null }, "does not know this browser");
      assert.equal(await value(other), TEXT);
      await Promise.all([page.close(), other.close()]);
    });

    test("what the agent typed while the coach was reading stays", async () => {
      let open;
      const page = await coachedWhile({ gate: new Promise((go) => (open = go)) }, "so far");
      await page.click("#box");
      await hold(page, "Control", "End");
      await page.keyboard.type(" PS: mind the step.");
      open();
      await page.mouse.click(1000, 300);
      await until(async () => {
        await hold(page, "Control", "Enter");
        return (await value(page)) === `${REWRITE} PS: mind the step.`;
      }, "the rewrite with what was typed");
      await page.close();
    });
  });
}
