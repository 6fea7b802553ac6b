/** What happens when the agent puts changes in or takes them back: the edits for the editor, the text after them, and the state. */

import type { Card } from "./cards.ts";
import { changeOf, expected, ordered, placed } from "./reading.ts";
import { growth, moved, splice, type Change, type Span } from "./splice.ts";
import { withApplied, withTakenBack, type State } from "./state.ts";
import { typed } from "./typed.ts";

export interface Move {
  readonly state: State;
  readonly text: string;
  readonly edits: readonly Change[];
}

/** Put the changes of `some` cards into the draft, beside those that are in it already; what the agent typed meanwhile stays. */
export function putIn(state: State, some: readonly Card[]): Move {
  const changes = new Map(some.filter((card) => placed(state, card)).flatMap((card) => pair(card.key, changeOf(state, card))));
  const isNew = new Set(changes.values());
  const next = withApplied(state, changes);
  const lying = ordered(next, next.cards.filter((card) => next.applied.has(card.key)));
  const edits = lying.filter((one) => isNew.has(one)).map((one) => behind(one, lying.slice(0, lying.indexOf(one)).filter((other) => !isNew.has(other))));
  return made(state, next, edits);
}

/** Take back what was put in; where the agent has written on since, their words stay. */
export function takeBack(state: State): Move {
  const lying = ordered(state, state.cards.filter((card) => state.applied.has(card.key)));
  const inverse = lying.map((one, at) => ({ ...behind(after(one), lying.slice(0, at)), replacement: state.base.slice(one.start, one.end) }));
  return made(state, withTakenBack(state), inverse);
}

/** The move whose edits lie in what the coach expects; those that the agent's own typing touched are left out. */
function made(state: State, next: State, edits: readonly Change[]): Move {
  const own = typed(expected(state), state.current);
  const kept = edits.flatMap((edit) => {
    // At a place without length, words come back before what was typed there since.
    const there = moved(edit, edit.start === edit.end ? own.filter(({ start }) => start < edit.start) : own);
    return there ? [{ ...edit, ...there }] : [];
  });
  const text = splice(state.current, kept);
  return { state: { ...next, current: text }, text, edits: kept };
}

/** Return `span` where it lies once those before it are made. */
function behind<S extends Span>(span: S, before: readonly Change[]): S {
  const by = before.reduce((sum, other) => sum + growth(other), 0);
  return { ...span, start: span.start + by, end: span.end + by };
}

function after({ start, replacement }: Change): Span {
  return { start, end: start + replacement.length };
}

function pair(key: string, found: Change | null): readonly (readonly [string, Change])[] {
  return found ? [[key, found]] : [];
}
