/** A small stand-in for the server: serves the static folder and gives answers that the library made (fixtures/make.py). */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const STATIC = new URL("../../server/coach_server/static/", import.meta.url);
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const ABOUT = { version: "0.1.0", engine: "local", sends_to: null, keeps_text: false, retention_days: null, needs_key: false };
const fixture = async (name) => JSON.parse(await readFile(new URL(`fixtures/${name}.json`, import.meta.url), "utf8"));

/** How a stream can go wrong: `whole` is how it should be, each other sends something else after the findings. */
const AFTER = {
  whole: (reply, event) => (say(reply, event), reply.end()),
  cut: (reply) => reply.destroy(),
  ended: (reply) => reply.end(),
  nonsense: (reply) => reply.end("event: coaching\ndata: {\"event\": \n\n"),
  alien: (reply) => reply.end(`event: coaching\ndata: {"event": "coaching", "coaching": {"edits": [{"start": -5, "end": 99999, "replacement": 7}], "findings": "none"}}\n\n`),
  slow: () => undefined,
};

/** Start it on a free port. `about` changes what it says of itself, `key` is asked for where given; `gate` holds the whole answer back; `after` says how a stream ends. */
export async function standIn({ about = {}, key = null } = {}) {
  const [answers, principles] = [await fixture("answers"), await fixture("principles")];
  const self = { key, down: false, outcomes: [], requests: [], paths: [], pairs: null, gate: Promise.resolve(), after: "whole" };
  const routes = {
    "GET /v1/about": (_, reply) => json(reply, 200, { ...ABOUT, ...about }),
    "GET /v1/principles": (_, reply) => json(reply, 200, principles),
    "POST /v1/pair": (_, reply) => (self.pairs ? json(reply, 201, { secret: self.pairs }) : problem(reply, 403, "No pairing", "Make a key with `coach keys create`.")),
    "POST /v1/outcomes": (body, reply) => (self.outcomes.push(body), reply.writeHead(204).end()),
    "POST /v1/coach/events": (body, reply) => (self.requests.push(body), stream(reply, answers[body.text], self)),
  };
  const server = createServer(async (request, reply) => {
    if (self.down) return reply.destroy();
    self.paths.push(request.url);
    const route = routes[`${request.method} ${request.url}`];
    if (!route) return file(request.url, reply);
    if (self.key && !["/v1/about", "/v1/pair"].includes(request.url) && request.headers.authorization !== `Bearer ${self.key}`) return problem(reply, 401, "No valid key", "Give a key of this server.");
    return route(JSON.parse((await text(request)) || "null"), reply);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  self.url = `http://127.0.0.1:${server.address().port}`;
  self.close = () => (server.closeAllConnections(), new Promise((closed) => server.close(closed)));
  return self;
}

async function stream(reply, events, self) {
  if (!events) return problem(reply, 503, "The coach is busy", "There is no answer for this draft in the fixtures. Try again in a moment.");
  reply.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  for (const event of events.slice(0, -1)) say(reply, event);
  await self.gate;
  AFTER[self.after](reply, events.at(-1));
}

function say(reply, event) {
  reply.write(`: ping\n\nevent: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`);
}

async function file(url, reply) {
  const path = url === "/" ? "index.html" : url.replace(/^\/static\//u, "");
  const body = await readFile(new URL(path, STATIC)).catch(() => null);
  if (!body) return problem(reply, 404, "Not found", `Nothing is at ${url}.`);
  reply.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-security-policy": POLICY }).end(body);
}

function json(reply, status, value, type = "application/json") {
  reply.writeHead(status, { "content-type": type }).end(JSON.stringify(value));
}

function problem(reply, status, title, detail) {
  json(reply, status, { type: "about:blank", title, status, detail, instance: "req_0001" }, "application/problem+json");
}

async function text(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
