/** Waits for a text to come about. */

import type { Box } from "./box.ts";
import { pause } from "./selection.ts";

const LOOK = 8;
/** An editor that did not say it took the edit has shown it by now, or never will. */
const SOON = 40;
/** One that began to change may still be drawing, and so may one that said it took the edit. */
const BEGUN = 120;
const TAKEN = 400;

/** True once the box holds `wanted`, false where it does not in good time. */
export async function becomes(box: Box, wanted: string, before: string, taken: boolean): Promise<boolean> {
  const begun = performance.now();
  for (;;) {
    if (box.text() === wanted) return true;
    const limit = taken ? TAKEN : box.text() === before ? SOON : BEGUN;
    if (performance.now() - begun > limit) return false;
    await pause(LOOK);
  }
}
