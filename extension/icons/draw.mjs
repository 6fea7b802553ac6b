/** Draws the icons from icon.svg: `npm run icons`. */
import { readFile, writeFile } from "node:fs/promises";
import { launch } from "../tests/browser.mjs";

const svg = await readFile(new URL("icon.svg", import.meta.url), "utf8");
const browser = await launch();
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0;display:block}svg{width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(new URL(`${size}.png`, import.meta.url), await page.screenshot({ omitBackground: true }));
}
await browser.close();
