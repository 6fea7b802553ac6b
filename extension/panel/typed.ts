/** What the agent typed: the changes that lead from the text the coach expects to the text the editor holds. */

import { diff } from "./diff.ts";
import { change, type Change } from "./splice.ts";

/** Beyond this many characters a word by word comparison takes longer than a key may wait. */
const LONG = 12_000;

let last: { readonly before: string; readonly after: string; readonly changes: readonly Change[] } | null = null;

/** Return the changes, word by word where they lie apart; the last answer is kept, for every card asks. */
export function typed(before: string, after: string): readonly Change[] {
  if (last?.before !== before || last.after !== after) last = { before, after, changes: compare(before, after) };
  return last.changes;
}

function compare(before: string, after: string): readonly Change[] {
  const whole = change(before, after);
  if (!whole) return [];
  if (whole.end - whole.start < 2 || whole.end - whole.start > LONG || whole.replacement.length > LONG) return [whole];
  const found: Change[] = [];
  let at = whole.start;
  for (const { kind, text } of diff(before.slice(whole.start, whole.end), whole.replacement)) {
    const open = found.at(-1);
    if (kind === "new" && open?.end === at) found[found.length - 1] = { ...open, replacement: text };
    else if (kind !== "same") found.push({ start: at, end: at + (kind === "gone" ? text.length : 0), replacement: kind === "new" ? text : "" });
    if (kind !== "new") at += text.length;
  }
  return found;
}
