/** Serves the editors' pages on loopback: `/<editor>/` is a bundled page, `/npm/` holds packages that load parts of themselves. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const EDITORS = fileURLToPath(new URL("../editors/", import.meta.url));
const PACKAGES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html" };

const html = (editor) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${editor}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/${editor}/page.css"><style>body{font:16px sans-serif}.room{width:600px;min-height:160px}</style>
<main><div class="room" id="room"></div></main><script type="module" src="/${editor}/page.js"></script></html>`;

/** Return `{ url, close }` of a server for these editors' pages. */
export async function serve(editors) {
  const made = await bundled(editors);
  const server = createServer((request, response) => void reply(made, new URL(request.url, "http://x").pathname, response));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => new Promise((closed) => { server.closeAllConnections(); server.close(closed); }) };
}

async function bundled(editors) {
  const { outputFiles } = await build({
    entryPoints: editors.map((editor) => join(EDITORS, editor, "page.ts")),
    outbase: EDITORS, outdir: EDITORS, write: false, bundle: true, format: "esm", target: ["es2022"], logLevel: "error",
    loader: { ".svg": "dataurl", ".ttf": "empty", ".woff": "empty", ".woff2": "empty", ".eot": "empty" }, define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  });
  return new Map(outputFiles.map(({ path, contents }) => [`/${path.slice(EDITORS.length)}`, contents]));
}

/** A page with nothing on it, and one that forbids all it can. */
const BLANK = '<!doctype html><html lang="en"><meta charset="utf-8"><title>blank</title><link rel="icon" href="data:,"><body></body></html>';
const STRICT = "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'";

async function reply(made, path, response) {
  const editor = /^\/([\w-]+)\/$/u.exec(path)?.[1];
  if (editor === "blank" || editor === "strict") {
    response.writeHead(200, { "content-type": TYPES[".html"], ...(editor === "strict" ? { "content-security-policy": STRICT } : {}) });
    return response.end(BLANK);
  }
  const body = editor ? html(editor) : (made.get(path) ?? (path.startsWith("/npm/") ? await readFile(join(PACKAGES, path.slice(5))).catch(() => null) : null));
  response.writeHead(body === null ? 404 : 200, { "content-type": `${TYPES[extname(path)] ?? "text/html"}; charset=utf-8`, "cache-control": "max-age=600" });
  response.end(body ?? "");
}
