/** The text of a box with the place of each part in the DOM: a block is a line, fillers of editors are nothing, a no-break space is a space. */

import type { Span } from "./field.ts";
import { layoutOf } from "./layout.ts";
import { isElement, isText } from "./node.ts";

/** Text that lies unbroken in one node, from its unit `from` on. */
export interface Run extends Span {
  readonly node: Text;
  readonly from: number;
}

export interface Line extends Span {
  readonly block: Element;
  /** The first node in it: text, a break, or a thing such as an image. */
  readonly opener: Node;
}

export interface TextMap {
  readonly host: Element;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly lines: readonly Line[];
}

/** Words, no-break spaces, fillers, and white space, which shows as one space or as it is. */
const PARTS = /[^\s\u200b\ufeff\u2060]+|\u00a0|[\u200b\ufeff\u2060]|\s/gu;
const FILLER = /[\u200b\ufeff\u2060]/u;
const SPACE = /[ \t\r\n\f]/u;

/** Read a box; what matches `aside` is left out. */
export function mapOf(host: Element, aside?: string): TextMap {
  const reader = new Reader(aside);
  reader.read(host, host, layoutOf(host).collapses);
  return reader.map(host);
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

class Reader {
  #text = "";
  readonly #runs: Growing<Run>[] = [];
  readonly #lines: Omit<Line, "end">[] = [];
  #open = false;
  #space: { readonly node: Text; readonly at: number } | null = null;
  readonly #aside: string | undefined;

  constructor(aside: string | undefined) {
    this.#aside = aside;
  }

  read(parent: Element, block: Element, collapses: boolean): void {
    for (const node of parent.childNodes) {
      if (isText(node)) this.#words(node, block, collapses);
      else if (isElement(node) && !(this.#aside && node.matches(this.#aside))) this.#element(node, block);
    }
  }

  map(host: Element): TextMap {
    const ends = [...this.#lines.slice(1).map(({ start }) => start - 1), this.#text.length];
    const lines = this.#lines.map((line, at) => ({ ...line, end: ends[at] ?? 0 }));
    return { host, text: this.#text, runs: this.#runs, lines };
  }

  #element(element: Element, block: Element): void {
    const { flow, collapses } = layoutOf(element);
    if (flow === "none") return;
    if (flow === "inline") return this.read(element, block, collapses);
    if (flow !== "block") this.#begin(element, block);
    if (flow === "thing") return this.#spaced();
    this.#end();
    if (flow === "break") return;
    this.read(element, element, collapses);
    this.#end();
  }

  #words(node: Text, block: Element, collapses: boolean): void {
    for (const { 0: part, index } of node.data.matchAll(PARTS)) {
      if (collapses && SPACE.test(part)) this.#space ??= this.#open ? { node, at: index } : null;
      else {
        this.#begin(node, block);
        if (part === "\n") this.#end();
        else if (!FILLER.test(part)) this.#shown(node, index, part);
      }
    }
  }

  #shown(node: Text, at: number, part: string): void {
    this.#spaced();
    this.#put(node, at, part === "\u00a0" ? " " : part);
  }

  /** White space shows once something that is seen follows it in its line. */
  #spaced(): void {
    if (this.#space) this.#put(this.#space.node, this.#space.at, " ");
    this.#space = null;
  }

  #put(node: Text, at: number, part: string): void {
    const [last, start] = [this.#runs.at(-1), this.#text.length];
    this.#text += part;
    if (last && last.node === node && last.end === start && last.from + last.end - last.start === at) last.end += part.length;
    else this.#runs.push({ node, from: at, start, end: start + part.length });
  }

  #begin(opener: Node, block: Element): void {
    if (this.#open) return;
    if (this.#lines.length) this.#text += "\n";
    this.#lines.push({ start: this.#text.length, block, opener });
    this.#open = true;
  }

  #end(): void {
    this.#open = false;
    this.#space = null;
  }
}
