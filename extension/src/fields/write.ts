/** Makes changes in a box by the editor's own means, looks whether they came about, and brings the draft back where they did not. */

import type { Box } from "./box.ts";
import type { Change, Span, Written } from "./field.ts";
import { handsAt } from "./hands.ts";
import { made, moved, plan } from "./plan.ts";
import { restored } from "./restore.ts";
import { pause } from "./selection.ts";
import { carried } from "./tried.ts";

/** Some editors take an edit back after it showed. */
const LATER = 40;

export async function write(box: Box, changes: readonly Change[]): Promise<Written> {
  const before = box.text();
  const wanted = made(before, changes);
  if (!box.element.isConnected) return { ok: false, text: before, restored: true };
  if (wanted === before) return { ok: true, text: before };
  const hands = handsAt(box.element);
  const mine: Box = { ...box, undo: () => (hands.on() ? undefined : box.undo()) };
  const [edits, caret, force] = [plan(before, changes), box.caret(), box.keep()];
  const ok = await came(mine, changes, wanted);
  if (ok) await place(box, edits, caret);
  const back = !ok && !hands.on() && (await restored(mine, before, force));
  hands.stop();
  return ok ? { ok, text: wanted } : { ok, text: box.text(), restored: back };
}

async function came(box: Box, changes: readonly Change[], wanted: string): Promise<boolean> {
  const plans = box.plans(changes);
  if (!plans.length) return false;
  await box.close();
  const through = await carried(box, plans);
  await box.close();
  await pause(LATER);
  return through && box.element.isConnected && box.text() === wanted;
}

/** Put the caret where it was in the words, or behind the last edit; setting it keeps the agent's next keys out of our undo step. */
async function place(box: Box, edits: readonly Change[], caret: Span | null): Promise<void> {
  const last = edits.at(-1)?.end ?? 0;
  const { start, end } = caret && !edits.some((edit) => edit.start < caret.end && caret.start < edit.end) ? caret : { start: last, end: last };
  await box.aim({ start: moved(start, edits), end: moved(end, edits) });
}
