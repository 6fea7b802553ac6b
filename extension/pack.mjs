/** Makes a folder that a browser loads: bundles, pages, icons, and the one manifest with what the other browser needs left out. */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL(".", import.meta.url);
const SCRIPTS = {
  worker: "src/worker/main.ts",
  starter: "src/content/starter.ts",
  content: "src/content/main.ts",
  bridge: "src/main/bridge.ts",
  panel: "src/frame/main.ts",
  options: "src/options/main.ts",
};
const MODULES = new Set(["worker", "panel", "options"]);
const PAGES = ["frame/panel.html", "frame/panel.css", "options/options.html", "options/options.css"];

/** Pack for "chromium" or "firefox" into `folder`, a file path; `defaults` are settings that are there from the start. */
export async function pack(browser, folder, defaults = {}) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, entry] of Object.entries(SCRIPTS)) await bundle(name, entry, folder, defaults);
  for (const page of PAGES) await cp(new URL(`src/${page}`, here), `${folder}/${page.split("/").at(-1)}`);
  await cp(new URL("icons", here), `${folder}/icons`, { recursive: true, filter: (file) => !/\.(svg|mjs)$/u.test(file) });
  await writeFile(`${folder}/manifest.json`, `${JSON.stringify(await manifest(browser), null, 2)}\n`);
}

/** A content script's last value is what executeScript hands to the worker, so those end as functions. */
async function bundle(name, entry, folder, defaults) {
  await build({
    absWorkingDir: fileURLToPath(here),
    entryPoints: [entry],
    outfile: `${folder}/${name}.js`,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: MODULES.has(name) ? "esm" : "iife",
    target: ["chrome120", "firefox140"],
    loader: { ".css": "text" },
    define: { OWN_DEFAULTS: JSON.stringify(defaults) },
    logLevel: "warning",
  });
}

async function manifest(browser) {
  const { background, browser_specific_settings, minimum_chrome_version, web_accessible_resources, ...rest } = JSON.parse(await readFile(new URL("manifest.json", here), "utf8"));
  if (browser === "chromium") return { ...rest, minimum_chrome_version, web_accessible_resources, background: { service_worker: background.service_worker, type: background.type } };
  return {
    ...rest,
    browser_specific_settings,
    web_accessible_resources: web_accessible_resources.map(({ resources, matches }) => ({ resources, matches })),
    background: { scripts: background.scripts, type: background.type },
  };
}
