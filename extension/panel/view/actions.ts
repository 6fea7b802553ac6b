/** What a person can do in the panel. */

export interface Actions {
  readonly select: (key: string | null) => void;
  readonly tick: (key: string, on: boolean) => void;
  readonly fill: (key: string, blank: string, value: string) => void;
  readonly applyOne: (key: string) => void;
  readonly applyTicked: () => void;
  readonly copy: () => void;
  readonly undo: () => void;
  readonly again: () => void;
  readonly close: () => void;
}

/** Which button leads: the page copies, an extension puts the text into the editor. */
export type Lead = "copy" | "apply";

export interface View<Value> {
  readonly node: HTMLElement;
  readonly show: (value: Value) => void;
}
