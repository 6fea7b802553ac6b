/** How the page looks, wide and narrow, light and dark. Runs as page.test.mjs does; SHOTS=1 renews docs/images. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { click, clickMark, coach, complaints, done, field, launch, open, pick } from "./browser.mjs";
import { standIn } from "./standin.mjs";

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

async function shot(page, name) {
  if (process.env.SHOTS) await page.screenshot({ path: fileURLToPath(new URL(`../../docs/images/${name}.png`, import.meta.url)) });
}

for (const [name, options] of Object.entries({ light: {}, dark: { scheme: "dark" }, middle: { width: 900 }, narrow: { width: 360, height: 800 } })) {
  test(`axe finds nothing, and nothing runs off the side: ${name}`, async () => {
    const page = await open(browser, url, options);
    assert.deepEqual(await complaints(page), []);
    await pick(page, "Broken vase");
    await page.click("#coach");
    await done(page);
    assert.deepEqual(await complaints(page), []);
    await clickMark(page, "as soon as possible");
    await (await field(page)).type("Friday, 5 pm");
    if (name === "narrow") await page.evaluate(() => document.querySelector("coach-panel").scrollIntoView());
    if (name !== "middle") await shot(page, `page-${name}`);
    await click(page, ".card", "It is with");
    await click(page, ".card.selected > input");
    await click(page, ".foot .first");
    assert.deepEqual(await complaints(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.deepEqual(page.faults, []);
  });
}

test("mirror and text area break their lines at the same places", async () => {
  for (const width of [1440, 1000, 360]) {
    const page = await coach(browser, url, { width });
    const [mirror, area] = await page.evaluate(() => ["#mirror", "#draft"].map((id) => document.querySelector(id)).map((node) => [node.clientWidth, node.scrollHeight]));
    assert.deepEqual(mirror, area);
  }
});
