/** Nothing runs, nothing is read and nothing changes before a person acts; nothing stays behind after they leave. */
import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pack } from "../../pack.mjs";
import { standIn } from "../standin.mjs";
import { until, withExtension } from "./browsers.mjs";
import { leave, panelIsThere, site, visit, writeAndCoach } from "./moves.mjs";

const WATCHED = `<!doctype html><title>Desk</title><p>Where is my chair?</p><textarea id="box" rows="10" cols="60" autofocus></textarea>
<script>window.changes = 0; new MutationObserver((all) => { window.changes += all.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });</script>`;
const calm = () => new Promise((go) => setTimeout(go, 1200));

for (const name of ["chromium", "firefox"]) {
  describe(name, () => {
    let own, coach, pages;
    before(async () => {
      [coach, pages] = [await standIn(), await site({ "/": WATCHED })];
      own = await withExtension(name, { always: ["http://127.0.0.1/*"], server: coach.url });
      await until(() => coach.paths.includes("/v1/principles"), "the welcome page to find the server");
      await calm();
    });
    after(async () => {
      await own?.close();
      await Promise.all([coach.close(), pages.close()]);
    });

    test("a page with a box that takes the focus by itself sees no change and no request", async () => {
      coach.paths.length = pages.asked.length = 0;
      const page = await visit(own, pages.url);
      await calm();
      await page.mouse.move(200, 200);
      await calm();
      assert.equal(await page.evaluate(() => window.changes), 0);
      assert.deepEqual(coach.paths, []);
      assert.ok(pages.asked.every((path) => path === "/" || path === "/favicon.ico"), String(pages.asked));
      await page.close();
    });

    test("going into the box shows the button outside the page's content and sends nothing", async () => {
      coach.paths.length = 0;
      const page = await visit(own, pages.url);
      await page.click("#box");
      await until(() => page.evaluate(() => document.querySelector("coach-my-reply-button") !== null), "the button");
      assert.equal(await page.evaluate(() => document.body.querySelector("coach-my-reply-button")), null);
      assert.equal(await page.evaluate(() => document.querySelector("coach-my-reply-button").shadowRoot), null);
      assert.deepEqual(coach.paths, []);
      await page.close();
    });

    if (name === "chromium") {
      test("after closing no listener of the coach is left, and no highlight", async () => {
        const page = await visit(own, pages.url);
        await page.click("#box");
        const session = await page.createCDPSession();
        const [empty] = [await listeners(session)];
        await writeAndCoach(page, "Hi there, we will call you soon.");
        await until(() => panelIsThere(page), "the panel");
        await leave(page);
        await page.evaluate(() => document.activeElement.blur());
        await page.mouse.click(900, 600);
        await page.click("#box");
        assert.deepEqual(await listeners(session), empty);
        assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
        await page.close();
      });
    }
  });
}

/** How many listeners of any world hang on window, document and box. */
async function listeners(session) {
  const counts = {};
  for (const expression of ["window", "document", "document.documentElement", "document.body", "document.querySelector('#box')"]) {
    const { result } = await session.send("Runtime.evaluate", { expression });
    const { listeners: found } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
    counts[expression] = found.map(({ type }) => type).sort();
  }
  return counts;
}

test("what is loaded is small: the starter 8 kB, the script that coaches 60 kB", async () => {
  const folder = await mkdtemp(join(tmpdir(), "coach-size-"));
  try {
    await pack("chromium", folder);
    const size = async (file) => (await stat(join(folder, file))).size;
    assert.ok((await size("starter.js")) <= 8_000);
    assert.ok((await size("bridge.js")) <= 8_000);
    assert.ok((await size("content.js")) <= 60_000);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("a page that frames the panel by itself gets nothing and asks nothing of the server", async () => {
  const coach = await standIn();
  const own = await withExtension("chromium", { server: coach.url });
  const hostile = await site({ "/": `<iframe src="chrome-extension://${own.id}/panel.html#${crypto.randomUUID()}" width="500" height="500"></iframe>` });
  try {
    await until(() => coach.paths.includes("/v1/principles"), "the welcome page to find the server");
    await calm();
    coach.paths.length = 0;
    const page = await visit(own, hostile.url);
    await page.mouse.click(200, 200);
    await calm();
    assert.deepEqual(coach.paths, []);
  } finally {
    await own.close();
    await Promise.all([coach.close(), hostile.close()]);
  }
});
