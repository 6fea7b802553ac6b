/** Loads a TypeScript source for a test: Node 20 reads none itself. */
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Return the module at `path`, relative to extension/. */
export async function load(path) {
  const entry = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, write: false, format: "esm", loader: { ".css": "text" } });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
