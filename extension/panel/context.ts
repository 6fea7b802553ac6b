/** A change with whole words and a few of the words around it, so that it can be read. */

import type { Change } from "./splice.ts";

export interface InContext {
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

const [LEAD, TAIL, SHORT] = [34, 22, 60];

/** Return `change` in its line of `text`; a long change speaks for itself and gets no words around it. */
export function inContext(text: string, change: Change): InContext {
  const gone = text.slice(change.start, change.end);
  const head = cutsStart(gone || change.replacement) ? (/[\p{L}\p{N}]*$/u.exec(text.slice(0, change.start))?.[0] ?? "") : "";
  const foot = cutsEnd(gone || change.replacement) ? (/^[\p{L}\p{N}]*/u.exec(text.slice(change.end))?.[0] ?? "") : "";
  const [from, to] = [change.start - head.length, change.end + foot.length];
  const alone = gone.length > SHORT || (!change.replacement && gone.includes("\n"));
  return {
    lead: alone ? "" : leading(text.slice(0, from)),
    before: head + gone + foot,
    after: head + change.replacement + foot,
    tail: alone ? "" : trailing(text.slice(to)),
  };
}

function leading(before: string): string {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return line.length <= LEAD ? line : `…${line.slice(-LEAD).replace(/^\S*/u, "")}`;
}

function trailing(after: string): string {
  const line = after.split("\n", 1)[0] ?? "";
  return line.length <= TAIL ? line : `${line.slice(0, TAIL).replace(/\S*$/u, "").trimEnd()} …`;
}

function cutsStart(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}

function cutsEnd(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text);
}
