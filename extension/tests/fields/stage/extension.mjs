/** Builds a small extension that lets a page's test call the fields from an isolated world, with the bridge in the page's own. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const LOOPBACK = ["http://127.0.0.1/*"];
const MANIFEST = {
  manifest_version: 3,
  name: "fields under test",
  version: "1.0",
  host_permissions: LOOPBACK,
  browser_specific_settings: { gecko: { id: "fields@test.invalid", strict_min_version: "128.0" } },
  content_scripts: [
    { matches: LOOPBACK, js: ["bridge.js"], world: "MAIN", run_at: "document_start" },
    { matches: LOOPBACK, js: ["content.js"], run_at: "document_start" },
  ],
};

/** Return the folder of the unpacked extension; who asked for it removes it. */
export async function extension() {
  const folder = await mkdtemp(join(tmpdir(), "fields-"));
  const entryPoints = { bridge: here("../../../src/main/bridge.ts"), content: here("content.ts") };
  await build({ entryPoints, outdir: folder, bundle: true, format: "iife", target: ["es2022"], logLevel: "error" });
  await writeFile(join(folder, "manifest.json"), JSON.stringify(MANIFEST));
  return folder;
}
