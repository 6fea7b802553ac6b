/** What comes from elsewhere is checked: messages between the parts, events of a server, sites that a person types. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../load.mjs";

const { isTo } = await load("src/messages.ts");
const { checked } = await load("http/checked.ts");
const { patternOf, patternsOf, shown } = await load("src/options/sites.ts");

const TOKEN = crypto.randomUUID();
const ask = (own) => ({ to: "worker", kind: "ask", token: TOKEN, ask: own });

for (const said of [
  { to: "worker", kind: "open" },
  { to: "worker", kind: "site", pattern: "https://mail.example.com/*", here: "never" },
  ask({ kind: "read" }),
  ask({ kind: "leave" }),
  ask({ kind: "write", before: "a", changes: [{ start: 0, end: 1, text: "b" }] }),
  ask({ kind: "mark", marks: [{ start: 0, end: 1, selected: true }] }),
]) test(`a message that fits is heard: ${JSON.stringify(said).slice(0, 80)}`, () => assert.ok(isTo("worker", said)));

test("a starter is told to stop with the sites that keep their button, and with nothing else", () => {
  assert.ok(isTo("starter", { to: "starter", kind: "stop", keep: ["https://mail.example.com/*"] }));
  for (const keep of [undefined, "https://mail.example.com/*", ["*://*/*"]]) assert.ok(!isTo("starter", { to: "starter", kind: "stop", keep }));
});

for (const said of [
  null, 7, "open", [], {}, { to: "worker" }, { to: "worker", kind: "constructor" }, { to: "content", kind: "open" },
  { to: "worker", kind: "close" }, { to: "worker", kind: "close", token: "short" }, { to: "worker", kind: "close", token: "../../../../etc/passwd" },
  { to: "worker", kind: "site", pattern: "*://*/*", here: "always" }, { to: "worker", kind: "site", pattern: "https://a.example/*", here: "perhaps" },
  ask(null), ask({ kind: "erase" }), ask({ kind: "write", before: "a", changes: [{ start: 3, end: 1, text: "b" }] }),
  ask({ kind: "write", before: "a", changes: [{ start: 0, end: 1 }] }), ask({ kind: "write", changes: [] }), ask({ kind: "mark", marks: [{ start: -1, end: 2 }] }),
  ask({ kind: "mark", marks: Array(2000).fill({ start: 0, end: 0 }) }),
]) test(`a message that does not fit is not: ${String(JSON.stringify(said)).slice(0, 80)}`, () => assert.ok(!isTo("worker", said)));

const FINDING = { rule: "r", principle: "focus", start: 0, end: 2, text: "ab", reason: "why", source: "local", missing: null };
const EDIT = { start: 0, end: 2, replacement: "", principle: "focus", reason: "why", apply: "safe" };
const COACHING = { id: null, verdict: "revise", headline: "h", findings: [FINDING], edits: [EDIT], rewrite: "", placeholders: [], engine: "local", prompt: null, withheld: [], usage: { input_tokens: 0, cached_tokens: 0, output_tokens: 0, cost: null } };

test("events of the server pass", () => {
  for (const event of [{ event: "findings", findings: [FINDING, { ...FINDING, start: null, end: null }] }, { event: "edit", finding: FINDING, edit: EDIT }, { event: "coaching", coaching: COACHING }]) {
    assert.deepEqual(checked(event, 2), event);
  }
});

for (const [what, event] of Object.entries({
  "an edit beyond the draft": { event: "edit", finding: FINDING, edit: { ...EDIT, end: 3 } },
  "an edit that ends before it starts": { event: "edit", finding: FINDING, edit: { ...EDIT, start: 2, end: 1 } },
  "half a place": { event: "findings", findings: [{ ...FINDING, start: null }] },
  "a replacement that is no text": { event: "edit", finding: FINDING, edit: { ...EDIT, replacement: 7 } },
  "findings that are no list": { event: "findings", findings: "none" },
  "an answer without a verdict": { event: "coaching", coaching: { ...COACHING, verdict: undefined } },
  "an event nobody knows": { event: "update" },
  "nothing": null,
})) test(`${what} is refused with words for the agent`, () => assert.throws(() => checked(event, 2), { name: "Failed", message: /no answer/u }));

test("a site is written as people write it", () => {
  assert.equal(patternOf("mail.example.com"), "https://mail.example.com/*");
  assert.equal(patternOf(" http://127.0.0.1:8450/some/page "), "http://127.0.0.1/*");
  assert.equal(patternOf("*"), "*://*/*");
  assert.deepEqual(patternsOf("desk.example.com\n\nhttps://desk.example.com\n").map(shown), ["https://desk.example.com"]);
  for (const wrong of ["not a site", "https://", "javascript:alert(1)", "https://a b"]) assert.throws(() => patternsOf(wrong), /not the address of a site/u);
});
