/** The edits that make a write, each as small as it can be. */

import type { Change } from "./field.ts";
import { trimmed } from "./trim.ts";

/** Return the edits in the order of the text. An edit over a line's end stands for its whole lines; all others lie in one line. */
export function plan(text: string, changes: readonly Change[]): readonly Change[] {
  return inOrder(changes).flatMap((change) => byLine(text, change)).map((edit) => trimmed(text, edit)).filter((edit) => edit.text !== text.slice(edit.start, edit.end));
}

/** Return the text with every change made. */
export function made(text: string, changes: readonly Change[]): string {
  return inOrder(changes).reduceRight((now, { start, end, text: put }) => now.slice(0, start) + put + now.slice(end), text);
}

/** Return where an offset lies once the changes are made; one inside a change goes to its end. */
export function moved(offset: number, changes: readonly Change[]): number {
  const from = changes.find(({ start, end }) => start < offset && offset < end)?.end ?? offset;
  return changes.filter(({ end }) => end <= from).reduce((at, { start, end, text }) => at + text.length - (end - start), from);
}

/** Return one change that does what all of them do. */
export function joined(text: string, changes: readonly Change[]): Change {
  const [start, end] = [Math.min(...changes.map((change) => change.start)), Math.max(...changes.map((change) => change.end))];
  const within = changes.map((change) => ({ start: change.start - start, end: change.end - start, text: change.text }));
  return { start, end, text: made(text.slice(start, end), within) };
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  const sorted = changes.map((change) => ({ ...change, text: change.text.replaceAll(/\r\n?/gu, "\n") })).sort((one, other) => one.start - other.start || one.end - other.end);
  if (sorted.some(({ start }, at) => start < (sorted[at - 1]?.end ?? 0))) throw new RangeError("changes overlap");
  return sorted;
}

function byLine(text: string, change: Change): readonly Change[] {
  const [old, put] = [text.slice(change.start, change.end).split("\n"), change.text.split("\n")];
  if (old.length !== put.length) return [change];
  let start = change.start;
  return old.map((line, at) => {
    const edit = { start, end: start + line.length, text: put[at] ?? "" };
    start = edit.end + 1;
    return edit;
  });
}
