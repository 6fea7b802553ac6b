/** A text box of a page as the rest of the extension sees it. Offsets are UTF-16 units of `text()`; lines end in "\n", a block is a line. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Change extends Span {
  readonly text: string;
}

/** What became of a write. When it failed, `text` is what the box holds now and `restored` says whether that is what it held before. */
export type Written = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly text: string; readonly restored: boolean };

export interface Field {
  /** The id of its editor family, which is the name of the file that knows it. */
  readonly family: string;
  /** The editing host: the textarea, or the element with contenteditable. It may lie in a frame of the page's own origin. */
  readonly element: HTMLElement;
  text(): string;
  /** The part of the text that a node inside the box makes; null for one outside, and in a textarea. */
  spanOf(node: Node): Span | null;
  /** Replace spans by the editor's own means, so that the page knows and the browser's undo brings the old text back. */
  write(changes: readonly Change[]): Promise<Written>;
  /** DOM ranges of a span, for highlights; none in a textarea. */
  ranges(span: Span): readonly Range[];
  /** Select a span and bring it into view. */
  select(span: Span): void;
  /** Hear of changes by whomsoever; returns what stops it. */
  watch(heard: () => void): () => void;
}
