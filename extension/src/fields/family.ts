/** What sets one editor apart from the next. */

import type { Way } from "./way.ts";

export interface Family {
  readonly id: string;
  /** Matches the editing host. */
  readonly host: string;
  /** Ways to put words into one line, best first. */
  readonly words: readonly Way[];
  /** Ways to take words out of one line, where they are others. */
  readonly nothing?: readonly Way[];
  /** Ways to put a text with line ends at a range, where the editor makes lines of it and leaves the rest of them alone. */
  readonly breaks?: readonly Way[];
  /** Ways to put html in place of whole lines. */
  readonly lines?: readonly Way[];
  /** True where the editor makes one step of undo of edits that follow quickly. */
  readonly gathers?: boolean;
  /** True where the DOM is all there is: the editor keeps no model beside it. */
  readonly bare?: boolean;
  /** Milliseconds until the editor has taken over a new selection. */
  readonly settles?: number;
  /** Parts of the box that are no text of the agent's. */
  readonly aside?: string;
  /** Ends the open step of undo, so that ours stands alone. */
  readonly closes?: (host: HTMLElement) => void | Promise<void>;
  /** Has the editor undo its last step. */
  readonly undo: (host: HTMLElement) => void;
}
