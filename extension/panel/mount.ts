/** The panel in a closed shadow root of any element: the custom element uses it, and so can a script that may define none. */

import type { Card } from "./cards.ts";
import { tell } from "./events.ts";
import { cardNode, focusCard } from "./focus.ts";
import { keys } from "./keys.ts";
import { putIn, takeBack, type Move } from "./moves.ts";
import { gone, marks, outcomes, outdated, places, result, unfilled, waiting, wanted } from "./reading.ts";
import * as step from "./state.ts";
import type { State } from "./state.ts";
import { dress } from "./style.ts";
import { Turns } from "./turns.ts";
import type { About, Coaching, Edit, Finding, Principle, Problem } from "./types.ts";
import type { Actions, Lead } from "./view/actions.ts";
import { frame, type Frame } from "./view/frame.ts";

/** One panel on one host element. */
export class Panel {
  readonly #host: HTMLElement;
  readonly #frame: Frame;
  /** Do what the first button does. */
  readonly lead: () => void;
  #state: State = step.IDLE;
  #principles: ReadonlyMap<string, Principle> = new Map();
  #told = { result: "", marks: "" };
  /** The state before a move that the host's editor has not taken yet. */
  #before: State | null = null;
  readonly #turns = new Turns();
  /** Whether the agent took anything of this answer, and whether that is counted: once an answer. */
  #tally = { acted: false, counted: false };

  constructor(host: HTMLElement, lead: Lead, closable: boolean) {
    this.#host = host;
    const [root, actions] = [host.attachShadow({ mode: "closed" }), this.#actions()];
    this.#frame = frame(actions, lead, closable);
    dress(root);
    root.append(this.#frame.node);
    this.lead = lead === "copy" ? actions.copy : actions.applyTicked;
    keys(root, this.#frame.cards, { enter: actions.applyOne, select: actions.select, lead: this.lead, close: actions.close });
    this.#show(this.#state);
  }

  learn(principles: readonly Principle[]): void {
    this.#principles = new Map(principles.map((principle) => [principle.id, principle]));
    this.#show(this.#state);
  }

  start(text: string, about: About | null): void {
    this.#report();
    this.#tally = { acted: false, counted: false };
    this.#show(step.started(text, about));
  }

  found(findings: readonly Finding[]): void {
    this.#show(step.withFindings(this.#state, findings));
  }

  proposed(finding: Finding, edit: Edit): void {
    this.#show(step.withEdit(this.#state, finding, edit));
  }

  coached(coaching: Coaching): void {
    this.#show(step.withCoaching(this.#state, coaching));
  }

  failed(problem: Problem): void {
    this.#show(step.withProblem(this.#state, problem));
  }

  /** Hear what the host's editor holds now. */
  changed(text: string): void {
    if (text === this.#state.current) this.#before = null;
    else this.#show({ ...this.#state, current: text, warned: null, copied: null });
  }

  /** Hear that the host's editor is taking a move, and needs a while, or is free again. */
  busy(on: boolean): void {
    if (on) this.#turns.take();
    else this.#turns.free();
  }

  /** Hear whether the host could copy. */
  copied(done: boolean): void {
    this.#show({ ...this.#state, copied: done ? "yes" : "no" });
  }

  /** Open the card whose words lie at `offset` of the editor; say whether there is one. */
  select(offset: number): boolean {
    const card = this.#state.cards.find((one) => places(this.#state, one).some(({ start, end }) => start <= offset && offset <= end));
    if (!card) return false;
    this.#select(card.key);
    cardNode(this.#frame.cards, card.key)?.scrollIntoView({ block: "nearest" });
    return true;
  }

  /** Hear that the host's editor did not take the last move, what it holds now, and why. */
  refused(text: string, problem: Problem): void {
    this.#turns.drop();
    this.#show({ ...(this.#before ?? this.#state), current: text, problem });
    this.#before = null;
  }

  focus(): void {
    const card = this.#state.cards.find((one) => one.key === this.#state.selected) ?? this.#state.cards[0];
    this.#select(card?.key ?? null);
    focusCard(cardNode(this.#frame.cards, card?.key ?? null));
  }

  #actions(): Actions {
    return {
      select: (key) => this.#select(key),
      tick: (key, on) => this.#show(this.#fixed(key) ? this.#state : step.withChoice(this.#state, key, on)),
      fill: (key, blank, value) => this.#show(step.withValue(this.#state, key, blank, value)),
      applyOne: (key) => this.#turns.run(() => this.#putIn(this.#state.cards.filter((card) => card.key === key && card.edit && !this.#state.applied.has(key)), key)),
      applyTicked: () => this.#turns.run(() => this.#putIn(waiting(this.#state), "apply")),
      copy: () => this.#copy(),
      undo: () => this.#turns.run(() => this.#undo()),
      again: () => tell(this.#host, "coach-again", null),
      close: () => (this.#report(), tell(this.#host, "coach-close", null)),
    };
  }

  #select(key: string | null): void {
    if (key !== this.#state.selected) this.#show({ ...this.#state, selected: key });
  }

  #putIn(some: readonly Card[], name: string): void {
    if (!some.length || this.#warns(some, name)) return;
    this.#move("coach-apply", putIn(this.#state, some));
    this.#tally.acted = true;
    if (name === "apply") this.#report();
  }

  #copy(): void {
    if (this.#state.phase !== "done" || (!outdated(this.#state) && this.#warns(wanted(this.#state), "copy"))) return;
    this.#tally.acted = true;
    this.#report();
    this.#show({ ...this.#state, warned: null });
    tell(this.#host, "coach-copy", { text: result(this.#state) });
  }

  #undo(): void {
    this.#move("coach-undo", takeBack(this.#state));
  }

  #move(name: "coach-apply" | "coach-undo", { state, text, edits }: Move): void {
    [this.#before, this.#state] = [this.#state, state];
    // Before what to underline, which lies in the text that this move makes.
    tell(this.#host, name, { text, edits });
    this.#show(this.#state);
  }

  /** Whether a card can no longer be ticked: it is in the draft, or the agent wrote over its place. */
  #fixed(key: string): boolean {
    const card = this.#state.cards.find((one) => one.key === key);
    return !card || this.#state.applied.has(key) || gone(this.#state, card);
  }

  /** Warn of open placeholders the first time; say whether that was now. */
  #warns(some: readonly Card[], name: string): boolean {
    if (this.#state.warned === name || !unfilled(this.#state, some).length) return false;
    this.#show({ ...this.#state, warned: name });
    return true;
  }

  #report(): void {
    const found = this.#tally.acted && !this.#tally.counted ? outcomes(this.#state) : [];
    this.#tally.counted ||= this.#tally.acted;
    if (found.length) tell(this.#host, "coach-outcome", { outcomes: found });
  }

  #show(state: State): void {
    this.#state = state;
    this.#frame.show({ state, principles: this.#principles });
    const [before, made] = [this.#told, { result: result(state), marks: JSON.stringify(marks(state)) }];
    this.#told = made;
    if (made.marks !== before.marks) tell(this.#host, "coach-marks", { marks: marks(state) });
    if (made.result !== before.result && state.phase === "done") tell(this.#host, "coach-change", { text: made.result });
  }
}
