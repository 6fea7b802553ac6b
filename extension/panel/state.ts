/** All that the panel knows about one draft, as a frozen value; every step returns a new one. */

import { cards, heir, type Card } from "./cards.ts";
import type { Change } from "./splice.ts";
import type { About, Coaching, Edit, Finding, Problem } from "./types.ts";

export type Phase = "idle" | "working" | "done" | "failed";

export interface State {
  readonly phase: Phase;
  /** The draft that findings and edits are about. */
  readonly base: string;
  /** What the host's editor holds now. */
  readonly current: string;
  readonly about: About | null;
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  readonly cards: readonly Card[];
  readonly choices: ReadonlyMap<string, boolean>;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly applied: ReadonlyMap<string, Change>;
  readonly selected: string | null;
  readonly coaching: Coaching | null;
  readonly problem: Problem | null;
  /** What was tried with placeholders still open; trying it again does it. */
  readonly warned: string | null;
  readonly copied: "yes" | "no" | null;
}

export const IDLE: State = {
  phase: "idle",
  base: "",
  current: "",
  about: null,
  findings: [],
  edits: [],
  cards: [],
  choices: new Map(),
  values: new Map(),
  applied: new Map(),
  selected: null,
  coaching: null,
  problem: null,
  warned: null,
  copied: null,
};

export function started(text: string, about: About | null): State {
  return { ...IDLE, phase: "working", base: text, current: text, about };
}

export function withFindings(state: State, findings: readonly Finding[]): State {
  return dealt({ ...state, findings });
}

export function withEdit(state: State, finding: Finding, edit: Edit): State {
  const known = state.findings.some((one) => one.principle === finding.principle && one.start === finding.start && one.missing === finding.missing);
  return dealt({ ...state, findings: known ? state.findings : [...state.findings, finding], edits: [...state.edits, edit] });
}

/** The whole answer replaces all that came before, but not what the agent ticked and filled in. */
export function withCoaching(state: State, coaching: Coaching): State {
  return dealt({ ...state, phase: "done", coaching, findings: coaching.findings, edits: coaching.edits });
}

export function withProblem(state: State, problem: Problem): State {
  return { ...state, phase: "failed", problem };
}

export function withChoice(state: State, key: string, ticked: boolean): State {
  return calm({ ...state, choices: new Map(state.choices).set(key, ticked) });
}

/** Filling a placeholder says that its change is wanted. */
export function withValue(state: State, key: string, blank: string, value: string): State {
  const own = new Map(state.values.get(key)).set(blank, value);
  const next = calm({ ...state, values: new Map(state.values).set(key, own) });
  return value.trim() ? withChoice(next, key, true) : next;
}

export function withApplied(state: State, changes: ReadonlyMap<string, Change>): State {
  return calm({ ...state, applied: new Map([...state.applied, ...changes]) });
}

export function withTakenBack(state: State): State {
  return calm({ ...state, applied: new Map() });
}

function dealt(state: State): State {
  const dealtCards = cards(state.findings, state.edits);
  const open = state.cards.find((card) => card.key === state.selected);
  return { ...state, cards: dealtCards, selected: heir(open, dealtCards)?.key ?? null };
}

function calm(state: State): State {
  return { ...state, warned: null, copied: null, problem: null };
}
