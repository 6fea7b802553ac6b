/** What happens when the agent puts changes in: the edits for the editor, the text after them, and the state. */

import type { Card } from "./cards.ts";
import { changeOf, expected, ordered } from "./reading.ts";
import { growth, type Change } from "./splice.ts";
import { withApplied, type State } from "./state.ts";

export interface Move {
  readonly state: State;
  readonly text: string;
  readonly edits: readonly Change[];
}

/** Put the changes of `some` cards into the draft, beside those that are in it already. */
export function putIn(state: State, some: readonly Card[]): Move {
  const changes = new Map(some.flatMap((card) => pair(card.key, changeOf(state, card))));
  const isNew = new Set(changes.values());
  const next = withApplied(state, changes, state.current);
  const text = expected(next);
  const lying = ordered(next, next.cards.filter((card) => next.applied.has(card.key)));
  const edits = lying.filter((change) => isNew.has(change)).map((change) => behind(change, lying.slice(0, lying.indexOf(change)).filter((other) => !isNew.has(other))));
  return { state: { ...next, current: text }, text, edits };
}

/** Return `change` where it lies once those before it are made. */
function behind(change: Change, before: readonly Change[]): Change {
  const by = before.reduce((sum, other) => sum + growth(other), 0);
  return { ...change, start: change.start + by, end: change.end + by };
}

function pair(key: string, change: Change | null): readonly (readonly [string, Change])[] {
  return change ? [[key, change]] : [];
}
