/** One means of having the selected text replaced. */

import type { Change } from "./field.ts";

/** An edit as it is planned; `whole` fills whole lines. */
export interface Step extends Change {
  readonly whole: boolean;
}

/** An edit as an editor gets it; `html` stands for the text where it fills whole lines and is empty where it does not. */
export interface Edit extends Change {
  readonly html: string;
}

/** Act on the selection of the box; true where the editor said that it took the edit. */
export type Way = (host: HTMLElement, edit: Edit) => boolean;
