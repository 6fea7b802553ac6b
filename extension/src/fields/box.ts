/** What a write needs of a text box, whatever its kind. */

import type { Change, Span } from "./field.ts";
import type { Edit, Step, Way } from "./way.ts";

export interface Box {
  readonly element: HTMLElement;
  text(): string;
  /** Plans to try, best first, each in the order of the text; none where any would do harm. */
  plans(changes: readonly Change[]): readonly (readonly Step[])[];
  /** Fit an edit to the box as it stands now. */
  fit(step: Step): Edit;
  /** The ways to try, best first. */
  ways(edit: Edit): readonly Way[];
  /** Select a span and wait until the editor knows; false where the box does not take the focus, for then an edit would hit another. */
  aim(span: Span): Promise<boolean>;
  /** Where the caret or the selection lies; null where it is elsewhere. */
  caret(): Span | null;
  /** End the open step of undo. */
  close(): Promise<void>;
  /** Ask the editor to undo its last step. */
  undo(): void;
  /** Keep the box as it is; what is returned puts that back by force. Null where force would leave an editor's model behind. */
  keep(): (() => void) | null;
}
