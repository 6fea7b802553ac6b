/** Brings a draft back after a write that failed: by undo, by writing it back, and last by force. */

import type { Box } from "./box.ts";
import { rest } from "./clock.ts";
import { carried } from "./tried.ts";
import { undone } from "./undone.ts";

/** Some editors take an edit back, or make it twice, after it showed. */
export const LATER = 40;

/** True where the box holds `before` again. */
export async function restored(box: Box, before: string, force: (() => void) | null): Promise<boolean> {
  if (await stays(box, before)) return true;
  for (const means of box.element.isConnected ? [undone, writtenBack] : []) if ((await means(box, before)) && (await stays(box, before))) return true;
  force?.();
  return stays(box, before);
}

async function writtenBack(box: Box, before: string): Promise<boolean> {
  return carried(box, box.plans([{ start: 0, end: box.text().length, text: before }]));
}

async function stays(box: Box, before: string): Promise<boolean> {
  await rest(LATER);
  return box.text() === before;
}
