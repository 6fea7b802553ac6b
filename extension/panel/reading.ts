/** What follows from a state: which changes are wanted, the text they make, what is still open, what became of them. */

import { blanks, filled } from "./blanks.ts";
import type { Card } from "./cards.ts";
import type { Mark } from "./events.ts";
import { inOrder, moved, splice, type Change, type Span } from "./splice.ts";
import type { State } from "./state.ts";
import { typed } from "./typed.ts";
import type { EditOutcome } from "./types.ts";

const NO_VALUES: ReadonlyMap<string, string> = new Map();

export function ticked(state: State, card: Card): boolean {
  return card.edit !== null && (state.choices.get(card.key) ?? card.edit.apply === "safe");
}

/** The change of a card with its placeholders filled as far as they are. */
export function changeOf(state: State, card: Card): Change | null {
  const done = state.applied.get(card.key);
  if (done || !card.edit) return done ?? null;
  const { start, end, replacement } = card.edit;
  return { start, end, replacement: filled(replacement, valuesOf(state, card)) };
}

export function valuesOf(state: State, card: Card): ReadonlyMap<string, string> {
  return state.values.get(card.key) ?? NO_VALUES;
}

/** The placeholders of a card; those that the draft held before are the agent's own. */
export function blanksOf(state: State, card: Card): readonly string[] {
  return card.edit ? blanks(card.edit.replacement, state.base) : [];
}

/** The placeholders that would go into the text unfilled if these cards were taken. */
export function unfilled(state: State, some: readonly Card[]): readonly string[] {
  return some.flatMap((card) => blanksOf(state, card).filter((blank) => !valuesOf(state, card).get(blank)?.trim()));
}

/** Whether the words that a card would change still stand in the editor; an edit whose place is gone is dropped, not guessed. */
export function placed(state: State, card: Card): boolean {
  return card.edit !== null && now(state, card.edit) !== null;
}

/** Whether the agent has written over what a card is about. */
export function gone(state: State, card: Card): boolean {
  if (state.applied.has(card.key)) return false;
  const spans = card.findings.filter(({ start }) => start !== null);
  return card.edit ? !placed(state, card) : spans.length > 0 && places(state, card).length === 0;
}

/** The cards that are ticked, not in the draft yet, and still find their place, as they lie in it. */
export function waiting(state: State): readonly Card[] {
  return state.cards.filter((card) => ticked(state, card) && !state.applied.has(card.key) && placed(state, card));
}

export function wanted(state: State): readonly Card[] {
  return state.cards.filter((card) => ticked(state, card) || state.applied.has(card.key));
}

/** What the editor should hold after what was applied; anything else is the agent's own typing. */
export function expected(state: State): string {
  return splice(state.base, ordered(state, state.cards.filter((card) => state.applied.has(card.key))));
}

export function outdated(state: State): boolean {
  return state.phase !== "idle" && state.current !== expected(state);
}

/** The draft with every ticked edit; once the agent has typed on, the draft as it stands. */
export function result(state: State): string {
  return outdated(state) ? state.current : splice(state.base, ordered(state, wanted(state)));
}

/** Changes of some cards in the order that the answer gave them, which decides between two at one place. */
export function ordered(state: State, some: readonly Card[]): readonly Change[] {
  const rank = (card: Card): number => (card.edit ? state.edits.indexOf(card.edit) : -1);
  const inAnswer = [...some].sort((one, other) => rank(one) - rank(other));
  return inOrder(inAnswer.map((card) => changeOf(state, card)).filter((made) => made !== null));
}

/** Where a place of the first draft lies in the editor now; null where an applied edit or the agent touched it. */
function now(state: State, span: Span): Span | null {
  const there = moved(span, [...state.applied.values()]);
  return there && moved(there, typed(expected(state), state.current));
}

/** The places of a card that are still in the editor and not mended. */
export function places(state: State, card: Card): readonly Span[] {
  if (state.applied.has(card.key)) return [];
  return card.findings.flatMap(({ start, end }) => (start === null || end === null ? [] : (now(state, { start, end }) ?? [])));
}

/** What the host should underline. */
export function marks(state: State): readonly Mark[] {
  return state.cards.flatMap((card) => places(state, card).map((span) => ({ ...span, selected: card.key === state.selected })));
}

export function outcomes(state: State): readonly EditOutcome[] {
  return state.cards.flatMap((card) => {
    if (!card.edit) return [];
    const gone = state.applied.has(card.key) && !state.current.includes(changeOf(state, card)?.replacement.trim() ?? "");
    const outcome = gone ? "changed" : ticked(state, card) || state.applied.has(card.key) ? "taken" : "refused";
    return [{ principle: card.edit.principle, source: card.source, apply: card.edit.apply, outcome }];
  });
}
