/** Brings a draft back after a write that failed: by undo, by writing it back, and last by force. */

import type { Box } from "./box.ts";
import { carried } from "./tried.ts";
import { undone } from "./undone.ts";

/** True where the box holds `before` again. */
export async function restored(box: Box, before: string, force: (() => void) | null): Promise<boolean> {
  if (box.element.isConnected && ((await undone(box, before)) || (await writtenBack(box, before)))) return true;
  if (box.text() !== before) force?.();
  return box.text() === before;
}

async function writtenBack(box: Box, before: string): Promise<boolean> {
  return carried(box, box.plans([{ start: 0, end: box.text().length, text: before }]));
}
