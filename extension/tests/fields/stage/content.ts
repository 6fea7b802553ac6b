/** The content script of the test extension: answers a test's calls on the field that has the focus. */
import { fieldAt, focused, worth } from "../../../src/fields/index.ts";
import type { Change, Field, Span } from "../../../src/fields/field.ts";

type Call = (field: Field, ...given: never[]) => unknown;

let heard: Promise<boolean> | null = null;
let held: Field | null = null;

const one = (selector: string): Element => document.querySelector(selector) ?? document.documentElement;
const CALLS: Readonly<Record<string, Call>> = {
  family: (field) => field.family,
  text: (field) => field.text(),
  write: (field, changes: readonly Change[]) => field.write(changes),
  twice: (field, first: readonly Change[], second: readonly Change[]) => Promise.all([field.write(first), field.write(second)]),
  select: (field, span: Span) => field.select(span),
  ranges: (field, span: Span) => field.ranges(span).map(String),
  spanOf: (field, selector: string) => field.spanOf(one(selector)),
  listen: (field) => void (heard = new Promise((told) => { const stop = field.watch(() => { stop(); told(true); }); })),
  heard: () => heard,
};
const LOOKS: Readonly<Record<string, (selector: string) => unknown>> = {
  familyAt: (selector) => fieldAt(one(selector))?.family ?? null,
  worth: (selector) => worth(one(selector)),
};

async function answer({ call, given }: { call: string; given: never[] }): Promise<unknown> {
  if (call in LOOKS) return LOOKS[call]?.(given[0] ?? "");
  if (call === "hold" || call === "release") return void (held = call === "hold" ? focused(document) : null);
  const field = held ?? focused(document);
  return field && CALLS[call]?.(field, ...given);
}

window.addEventListener("fields:ask", (event) => {
  const asked = JSON.parse((event as CustomEvent<string>).detail);
  answer(asked).then(
    (value) => window.dispatchEvent(new CustomEvent(`fields:${asked.id}`, { detail: JSON.stringify({ value }) })),
    (error) => window.dispatchEvent(new CustomEvent(`fields:${asked.id}`, { detail: JSON.stringify({ error: String(error) }) })),
  );
});
document.documentElement?.setAttribute("data-fields", "");
