/** Waits for a text to come about. */

import type { Box } from "./box.ts";
import { within } from "./clock.ts";

/** An editor that did not say it took the edit has shown it by now, or never will. Milliseconds as the page lives them. */
const SOON = 40;
/** One that began to change may still be drawing, and so may one that said it took the edit. */
const BEGUN = 120;
const TAKEN = 400;

/** True once the box holds `wanted`, false where it does not in good time. */
export async function becomes(box: Box, wanted: string, before: string, taken: boolean): Promise<boolean> {
  const limit = (): number => (taken ? TAKEN : box.text() === before ? SOON : BEGUN);
  return within(limit, () => box.text() === wanted);
}
