/** Makes changes in a box by the editor's own means, looks whether they came about, and brings the draft back where they did not. */

import type { Box } from "./box.ts";
import { rest } from "./clock.ts";
import type { Change, Span, Written } from "./field.ts";
import { handsOff, type Hands } from "./hands.ts";
import { made, moved, plan } from "./plan.ts";
import { LATER, restored } from "./restore.ts";
import { steady } from "./steady.ts";
import { carried } from "./tried.ts";

/** Firefox scrolls to the caret two frames after an edit, and a busy one a frame later. */
const SCROLLS = 50;

/** Make the changes; one write at a time may be under way at a box. */
export async function write(box: Box, changes: readonly Change[]): Promise<Written> {
  const before = box.text();
  const wanted = made(before, changes);
  if (!box.element.isConnected) return { ok: false, text: before, restored: true };
  if (wanted === before) return { ok: true, text: before };
  const [hands, scrollBack] = [handsOff(box.element), steady(box.element)];
  try {
    const written = await tried(box, changes, wanted, hands);
    for (let typed = 0; typed < hands.letters().length; ) typed += await putIn(box, hands.letters().slice(typed));
    await rest(SCROLLS);
    return { ...written, text: box.text() };
  } finally {
    scrollBack();
    hands.off();
  }
}

async function tried(box: Box, changes: readonly Change[], wanted: string, hands: Hands): Promise<Written> {
  const before = box.text();
  const [edits, caret, force] = [plan(before, changes), box.caret(), box.keep()];
  if (await came({ ...box, undo: () => (hands.on() ? undefined : box.undo()) }, changes, wanted)) {
    await place(box, edits, caret);
    return { ok: true, text: wanted };
  }
  const back = !hands.on() && (await restored(box, before, force));
  return { ok: false, text: box.text(), restored: back };
}

async function came(box: Box, changes: readonly Change[], wanted: string): Promise<boolean> {
  const plans = box.plans(changes);
  if (!plans.length) return false;
  await box.close();
  const through = await carried(box, plans);
  await box.close();
  await rest(LATER);
  return through && box.element.isConnected && box.text() === wanted;
}

/** Put the caret where it was in the words, or behind the last edit; setting it keeps the agent's next keys out of our undo step. */
async function place(box: Box, edits: readonly Change[], caret: Span | null): Promise<void> {
  const last = edits.at(-1)?.end ?? 0;
  const { start, end } = caret && !edits.some((edit) => edit.start < caret.end && caret.start < edit.end) ? caret : { start: last, end: last };
  await box.aim({ start: moved(start, edits), end: moved(end, edits) });
}

/** Put in at the caret what was typed meanwhile; returns how much that was. */
async function putIn(box: Box, letters: string): Promise<number> {
  const { start, end } = box.caret() ?? { start: box.text().length, end: box.text().length };
  const behind = { start: start + letters.length, end: start + letters.length };
  if (await carried(box, box.plans([{ start, end, text: letters }]))) await box.aim(behind);
  return letters.length;
}
