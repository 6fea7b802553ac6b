/** One change in words: what goes is struck through, what comes is underlined. */

import { inContext } from "../context.ts";
import { diff, type Piece } from "../diff.ts";
import { el } from "../el.ts";
import type { Change } from "../splice.ts";
import { framed } from "./blank.ts";
import { words } from "../words/index.ts";

/** Return the pieces of a change of `text` with a few words around it; `open` placeholders are framed. */
export function diffline(text: string, change: Change, open: ReadonlySet<string>): readonly Node[] {
  const { lead, before, after, tail } = inContext(text, change);
  const around = (some: string): readonly Node[] => (some.trim() ? [el("span", { class: "around", text: some })] : []);
  return [...around(lead), ...diff(before, after).flatMap((piece) => shown(piece, open)), ...around(tail)];
}

/** Line breaks are a space to the reader of one line, and a space at an edge is not part of what went. */
function shown({ kind, text }: Piece, open: ReadonlySet<string>): readonly Node[] {
  const line = text.replace(/\s*\n\s*/gu, " ");
  if (kind === "same" || !line.trim()) return [el("span", { text: line })];
  return kind === "new" ? [spoken(words.added), ...framed(line, open)] : [el("del", {}, spoken(words.removed), line.trim()), document.createTextNode(" ")];
}

function spoken(text: string): Node {
  return el("span", { class: "hidden", text });
}
