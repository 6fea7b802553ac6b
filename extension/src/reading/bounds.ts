/** How much of a conversation is read at most. */

import type { Turn } from "./reading.ts";

export const MOST_TURNS = 30;
export const LONGEST_TURN = 8_000;

/** Return the newest turns, each no longer than is of use. */
export function bounded(turns: readonly Turn[]): readonly Turn[] {
  return turns.slice(-MOST_TURNS).map(({ role, text }) => ({ role, text: text.slice(0, LONGEST_TURN) }));
}
