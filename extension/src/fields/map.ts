/** The text of a box with the place of each part in the DOM: a block is a line, fillers of editors are nothing, a no-break space is a space. */

import type { Span } from "./field.ts";
import { collapses, flowOf } from "./layout.ts";
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

const FILLERS = new Set(["\u200b", "\ufeff", "\u2060"]);
const SPACE = /[ \t\r\n\f]/u;

/** Read a box; what matches `aside` is left out. */
export function mapOf(host: Element, aside?: string): TextMap {
  const reader = new Reader(aside);
  reader.read(host, host);
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

  read(parent: Element, block: Element): void {
    for (const node of parent.childNodes) {
      if (isText(node)) this.#words(node, block, collapses(parent));
      else if (isElement(node) && !(this.#aside && node.matches(this.#aside))) this.#element(node, block);
    }
  }

  map(host: Element): TextMap {
    const ends = [...this.#lines.slice(1).map(({ start }) => start - 1), this.#text.length];
    const lines = this.#lines.map((line, at) => ({ ...line, end: ends[at] ?? 0 }));
    return { host, text: this.#text, runs: this.#runs, lines };
  }

  #element(element: Element, block: Element): void {
    const flow = flowOf(element);
    if (flow === "none") return;
    if (flow === "inline") return this.read(element, block);
    if (flow !== "block") this.#begin(element, block);
    if (flow === "thing") return;
    this.#end();
    if (flow === "break") return;
    this.read(element, element);
    this.#end();
  }

  #words(node: Text, block: Element, collapse: boolean): void {
    for (const [at, unit] of node.data.split("").entries()) {
      if (FILLERS.has(unit)) this.#begin(node, block);
      else if (collapse && SPACE.test(unit)) this.#space ??= this.#open ? { node, at } : null;
      else if (unit === "\n") this.#breakIn(node, block);
      else this.#unit(node, at, unit, block);
    }
  }

  #breakIn(node: Text, block: Element): void {
    this.#begin(node, block);
    this.#end();
  }

  #unit(node: Text, at: number, unit: string, block: Element): void {
    this.#begin(node, block);
    const { node: before, at: place } = this.#space ?? {};
    this.#space = null;
    if (before && place !== undefined) this.#put(before, place, " ");
    this.#put(node, at, unit === "\u00a0" ? " " : unit);
  }

  #put(node: Text, at: number, unit: string): void {
    const last = this.#runs.at(-1);
    this.#text += unit;
    if (last && last.node === node && last.end === this.#text.length - 1 && last.from + last.end - last.start === at) last.end += 1;
    else this.#runs.push({ node, from: at, start: this.#text.length - 1, end: this.#text.length });
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
