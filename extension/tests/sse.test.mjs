/** Server-sent events, however the network cuts them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { messages } = await load("http/sse.ts");
const { problemOf } = await load("http/problem.ts");

const WIRE = ": ping\n\nevent: findings\ndata: {\"a\":\"é🪑\"}\n\nevent: coaching\r\ndata: one\r\ndata: two\r\n\r\ndata: last\n\n";
const SAID = [{ event: "findings", data: '{"a":"é🪑"}' }, { event: "coaching", data: "one\ntwo" }, { event: "message", data: "last" }];

async function read(size) {
  const bytes = new TextEncoder().encode(WIRE);
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.slice(at * size, (at + 1) * size));
  const all = [];
  for await (const message of messages(ReadableStream.from(parts))) all.push(message);
  return all;
}

for (const size of [1, 2, 3, 7, 1000]) {
  test(`messages are whole when they come in pieces of ${size} bytes`, async () => assert.deepEqual(await read(size), SAID));
}

test("an answer that is no problem document still gives a problem to show", () => {
  assert.equal(problemOf(null, 502).detail, "The server answered 502 and gave no reason.");
  assert.equal(problemOf({ title: "Too long", detail: "200001 characters", instance: "req_1" }, 422).instance, "req_1");
});
