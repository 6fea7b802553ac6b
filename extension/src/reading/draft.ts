/** Which part of a box is the agent's draft, and what the box quotes. */

import type { Field, Span } from "../fields/field.ts";
import { kindsOf, type Kind } from "./kinds.ts";
import { linesOf, type Line } from "./lines.ts";
import { depthsIn, marksIn } from "./marks.ts";
import { quotedIn, type Said } from "./quoted.ts";
import type { DraftIn } from "./reading.ts";

/** Return the agent's draft and the quoted mail, which lies outside it. */
export function draftIn(field: Field): DraftIn {
  const { lines, kinds } = read(field);
  return { draft: longest(field.text(), lines, kinds), quote: quotesOf(lines, kinds)[0]?.text ?? null };
}

/** Return the mail that a box quotes, newest message first. */
export function quotesIn(field: Field): readonly Said[] {
  const { lines, kinds } = read(field);
  return quotesOf(lines, kinds);
}

function read(field: Field): { readonly lines: readonly Line[]; readonly kinds: readonly Kind[] } {
  const depths = depthsIn(field);
  const lines = linesOf(field.text());
  const deeper = lines.map((line) => ({ ...line, level: line.level + depths.filter(({ start, end }) => start <= line.start && line.end <= end).length }));
  return { lines: deeper, kinds: kindsOf(lines, marksIn(field)) };
}

function quotesOf(lines: readonly Line[], kinds: readonly Kind[]): readonly Said[] {
  return quotedIn(lines.filter((_, index) => kinds[index] === "quote"));
}

/** Where an agent answers between the quoted lines, the longest run is the draft. */
function longest(text: string, lines: readonly Line[], kinds: readonly Kind[]): Span {
  const runs = ownRuns(lines, kinds).map((run) => trimmed(text, run));
  const weight = ({ start, end }: Span): number => text.slice(start, end).replace(/\s+/gu, "").length;
  return runs.reduce<Span | null>((best, run) => (best && weight(best) >= weight(run) ? best : run), null) ?? { start: 0, end: 0 };
}

function ownRuns(lines: readonly Line[], kinds: readonly Kind[]): readonly Span[] {
  const runs: Span[] = [];
  lines.forEach(({ start, end }, index) => {
    if (kinds[index] !== "own") return;
    const last = kinds[index - 1] === "own" ? runs.pop() : undefined;
    runs.push({ start: last?.start ?? start, end });
  });
  return runs;
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return inner.trim() === "" ? { start, end: start } : { start: from, end: from + inner.trim().length };
}
