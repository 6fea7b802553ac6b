/** What the panel tells its host. Events neither bubble nor cross a shadow root: the host listens on the panel itself. */

import type { Change, Span } from "./splice.ts";
import type { EditOutcome } from "./types.ts";

/** One place to underline in the host's editor, in offsets of what that editor holds now. */
export interface Mark extends Span {
  readonly selected: boolean;
}

export interface CoachEvents {
  /** Put `text` into the editor; `edits` lead there from what it holds now. Apply them last to first. */
  "coach-apply": { readonly text: string; readonly edits: readonly Change[] };
  /** The text that ticked edits and filled placeholders make. */
  "coach-change": { readonly text: string };
  "coach-copy": { readonly text: string };
  /** Take the coach's changes back: `text` is the draft without them, with what the agent has typed since. */
  "coach-undo": { readonly text: string; readonly edits: readonly Change[] };
  "coach-outcome": { readonly outcomes: readonly EditOutcome[] };
  "coach-marks": { readonly marks: readonly Mark[] };
  "coach-again": null;
  "coach-close": null;
}

export type CoachEventName = keyof CoachEvents;

export function tell<Name extends CoachEventName>(host: HTMLElement, name: Name, detail: CoachEvents[Name]): void {
  host.dispatchEvent(new CustomEvent(name, { detail }));
}

/** Listen to one of the panel's events with its detail typed. */
export function listen<Name extends CoachEventName>(host: HTMLElement, name: Name, heard: (detail: CoachEvents[Name]) => void): void {
  host.addEventListener(name, (event) => heard((event as CustomEvent<CoachEvents[Name]>).detail));
}
