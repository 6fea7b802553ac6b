/** Takes a change apart into changes of the single words that differ. */

import type { Change } from "./field.ts";
import { trimmed } from "./trim.ts";

/** A word takes the space before it along: spaces alone would match anywhere. */
const WORDS = /\s*(?:[\p{L}\p{M}\p{N}'’-]+|[^\s])|\s+$/gu;
const MOST = 4_000_000;

/** Return the changes that together do the same, in the order of the text. */
export function apart(text: string, change: Change): readonly Change[] {
  const [old, put] = [wordsOf(text.slice(change.start, change.end)), wordsOf(change.text)];
  if (old.length * put.length > MOST) return [change];
  const common = weights(old, put);
  const changes: Change[] = [];
  let [i, j, at] = [0, 0, change.start];
  while (i < old.length || j < put.length) {
    const [gone = "", come = ""] = [old[i], put[j]];
    const skips = i < old.length && (j === put.length || value(common, i + 1, j) >= value(common, i, j + 1));
    if (i < old.length && gone === come) [i, j, at] = [i + 1, j + 1, at + gone.length];
    else if (skips) [i, at] = [i + 1, add(changes, { start: at, end: at + gone.length, text: "" })];
    else [j, at] = [j + 1, add(changes, { start: at, end: at, text: come })];
  }
  return changes.map((one) => trimmed(text, one));
}

/** Neighbours are one change; returns where it ends. */
function add(changes: Change[], { start, end, text }: Change): number {
  const last = changes.at(-1);
  if (last?.end === start) changes[changes.length - 1] = { start: last.start, end, text: last.text + text };
  else changes.push({ start, end, text });
  return end;
}

/** The most letters that both can have in common from (i, j) on. */
function weights(old: readonly string[], put: readonly string[]): readonly Int32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Int32Array(put.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = put.length - 1; j >= 0; j -= 1) {
      const both = old[i] === put[j] ? value(table, i + 1, j + 1) + (old[i]?.length ?? 0) : 0;
      table[i]?.fill(Math.max(both, value(table, i + 1, j), value(table, i, j + 1)), j, j + 1);
    }
  }
  return table;
}

function value(table: readonly Int32Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}
