/** Whole lines as html, with the formats of the words that stay. */

import { apart } from "./apart.ts";
import type { Span } from "./field.ts";
import { layoutOf } from "./layout.ts";
import type { TextMap } from "./map.ts";

const KEPT = new Set(["style", "href", "class", "dir", "lang", "color", "face", "size"]);

interface Piece {
  readonly text: string;
  /** The inline elements it lies in, outermost first. */
  readonly marks: readonly Element[];
}

/** Return the html of the lines in `span` once `put` stands in their place: lines of one block stay so, others are made like their first block where it is the page's `own`, or paragraphs. */
export function htmlOf(map: TextMap, span: Span, put: string, own: boolean): string {
  const bare = map.host.ownerDocument.implementation.createHTMLDocument("");
  const first = map.lines.find(({ start }) => start >= span.start)?.block ?? map.host;
  const like = own ? (first === map.host ? bare.createElement("div") : first) : bare.createElement("p");
  const lines = linesOf(piecesOf(map, span, put)).map((line) => filled(copied(bare, like), line));
  const within = lines.length === 1 && !map.text.slice(span.start, span.end).includes("\n");
  const inline = within || map.lines.filter(({ block }) => block === first).length > 1;
  if (!inline) return lines.map((line) => visible(line).outerHTML).join("");
  const inner = lines.map(({ innerHTML }) => innerHTML).join("<br>");
  return own || within ? inner : `<div>${inner}</div>`;
}

function piecesOf(map: TextMap, span: Span, put: string): readonly Piece[] {
  let at = span.start;
  const pieces = apart(map.text, { ...span, text: put }).flatMap((change) => {
    const before = standing(map, { start: at, end: change.start });
    at = change.end;
    return [...before, { text: change.text, marks: common(map, change) }];
  });
  return [...pieces, ...standing(map, { start: at, end: span.end })];
}

/** New words are marked as what they replace, where that is of one kind. */
function common(map: TextMap, { start, end }: Span): readonly Element[] {
  const [first, ...more] = map.runs.filter((run) => (start < end ? run.start < end && start < run.end : run.start < start && start < run.end));
  return first && more.every(({ node }) => node.parentNode === first.node.parentNode) ? marksOf(first.node, map) : [];
}

function standing(map: TextMap, { start, end }: Span): readonly Piece[] {
  const runs = map.runs.filter((run) => run.start < end && start < run.end).map((run) => {
    const [from, to] = [Math.max(start, run.start), Math.min(end, run.end)];
    return { from, to, text: map.text.slice(from, to), marks: marksOf(run.node, map) };
  });
  return runs.flatMap((piece, at) => [{ text: map.text.slice(runs[at - 1]?.to ?? start, piece.from), marks: [] }, piece]).concat({ text: map.text.slice(runs.at(-1)?.to ?? start, end), marks: [] });
}

/** Return the formats that a text has, to compare with those of another. */
export function formatOf(node: Node, map: TextMap): string {
  const marks = marksOf(node, map).map((mark) => [mark.localName, ...[...mark.attributes].filter(({ name }) => KEPT.has(name)).map(({ value }) => value)].join(" "));
  return marks.filter((mark) => mark !== "span").join(", ");
}

function marksOf(node: Node, map: TextMap): readonly Element[] {
  const parent = node.parentElement;
  if (!parent || parent === map.host || layoutOf(parent).flow === "block") return [];
  return [...marksOf(parent, map), parent];
}

function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const { text, marks } of pieces) {
    const [head = "", ...rest] = text.split("\n");
    lines.at(-1)?.push({ text: head, marks });
    lines.push(...rest.map((part) => [{ text: part, marks }]));
  }
  return lines.map((line) => line.filter(({ text }) => text));
}

function filled(block: Element, pieces: readonly Piece[]): Element {
  const bare = block.ownerDocument;
  for (const { text, marks } of pieces) block.append(marks.reduceRight<Node>((inner, mark) => wrapped(bare, mark, inner), bare.createTextNode(text)));
  return hardSpaces(block);
}

/** An empty block has no height. */
function visible(block: Element): Element {
  if (!block.firstChild) block.append(block.ownerDocument.createElement("br"));
  return block;
}

function wrapped(bare: Document, mark: Element, inner: Node): Node {
  const outer = copied(bare, mark);
  if (outer.localName === "span" && !outer.attributes.length) return inner;
  outer.append(inner);
  return outer;
}

function copied(bare: Document, like: Element): Element {
  const made = bare.createElement(like.localName);
  for (const { name, value } of like.attributes) if (KEPT.has(name)) made.setAttribute(name, value);
  return made;
}

/** A space at a line's rim or beside another would not show. */
function hardSpaces(block: Element): Element {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const before = last?.data.at(-1) ?? " ";
    node.data = node.data.replaceAll(/ /gu, (space, at: number, all: string) => ((at ? all[at - 1] : before) === " " ? "\u00a0" : space));
    last = node;
  }
  if (last) last.data = last.data.replace(/ $/u, "\u00a0");
  return block;
}
