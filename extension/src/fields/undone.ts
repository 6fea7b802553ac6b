/** Undoes what a way has done. */

import { becomes } from "./becomes.ts";
import type { Box } from "./box.ts";

/** True where the text is as before. */
export async function undone(box: Box, before: string): Promise<boolean> {
  if (box.text() === before) return true;
  const now = box.text();
  box.undo();
  return becomes(box, before, now, false);
}
