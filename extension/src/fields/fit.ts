/** Shapes edits so that the editor of a box takes them. */

import type { Family } from "./family.ts";
import type { Change } from "./field.ts";
import { htmlOf } from "./html.ts";
import type { TextMap } from "./map.ts";
import type { Edit, Step, Way } from "./way.ts";

/** Return the edit for the box as it stands now. */
export function fit(family: Family, map: TextMap, step: Step): Edit {
  if (step.whole) return wholeLines(map, step, family.bare === true);
  const bare = step.start === step.end && !step.text.includes("\n");
  return { ...(bare ? widened(map, step) : step), html: "" };
}

/** Return the ways to try for an edit, best first. */
export function waysFor(family: Family, map: TextMap, edit: Edit): readonly Way[] {
  if (edit.html) return family.lines ?? [];
  if (`${edit.text}${map.text.slice(edit.start, edit.end)}`.includes("\n")) return family.breaks ?? [];
  return edit.text ? family.words : (family.nothing ?? family.words);
}

/** Some editors drop an empty line at the rim of what is pasted, so a line beside it comes along. */
function wholeLines(map: TextMap, { start, end, text }: Change, own: boolean): Edit {
  const span = { start: startOfLine(map.text, start), end: endOfLine(map.text, end) };
  const put = map.text.slice(span.start, start) + text + map.text.slice(end, span.end);
  if (put.startsWith("\n") && span.start) return wholeLines(map, { start: span.start - 1, end, text: `\n${text}` }, own);
  return { ...span, text: put, html: htmlOf(map, span, put, own) };
}

function startOfLine(text: string, at: number): number {
  return text.slice(0, at).lastIndexOf("\n") + 1;
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found;
}

const WORD = /^[^\s]+/u;
const LAST = /[^\s]+$/u;

/** An empty range is a caret to some editors, and they wait for keys: put the words together with one that stands beside them in the same format. */
function widened(map: TextMap, { start, text }: Change): Change {
  const run = map.runs.find((one) => one.start < start && start <= one.end) ?? map.runs.find((one) => one.start === start);
  if (!run) return { start, end: start, text };
  const [after] = WORD.exec(map.text.slice(start, run.end)) ?? [""];
  const [before] = after ? [""] : (LAST.exec(map.text.slice(run.start, start)) ?? [""]);
  return { start: start - before.length, end: start + after.length, text: before + text + after };
}
