/** Writes the page's script into the server's static folder, and the extension for both browsers into dist/; with --check it only says whether the page's script is up to date. */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pack } from "./pack.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = fileURLToPath(new URL("../server/coach_server/static/page.js", import.meta.url));

const { outputFiles } = await build({
  absWorkingDir: here,
  entryPoints: ["page/main.ts"],
  bundle: true,
  write: false,
  format: "esm",
  target: ["es2022"],
  charset: "utf8",
  loader: { ".css": "text" },
  banner: { js: "// Written by `npm run build` in extension/; do not edit." },
});
const built = outputFiles[0].text;

if (!process.argv.includes("--check")) {
  await writeFile(target, built);
} else if (built !== (await readFile(target, "utf8").catch(() => ""))) {
  console.error(`${target} is not what its sources make; run \`npm run build\` in extension/ and commit the file.`);
  process.exit(1);
}
const at = process.argv.indexOf("--defaults");
const defaults = at < 0 ? {} : JSON.parse(await readFile(process.argv[at + 1], "utf8"));
for (const browser of ["chromium", "firefox"]) await pack(browser, `${here}dist/${browser}`, defaults);
