/** What each line of a box is: the agent's own, quoted, or signature. */

import { headingAt } from "./header.ts";
import { blank, type Line } from "./lines.ts";
import type { Mark } from "./marks.ts";

export type Kind = "own" | "quote" | "signature";

/** The kind of the next lines, how many they are, and what comes below if nothing else is said. */
interface Step {
  readonly kind: Kind;
  readonly count: number;
  readonly below: Kind;
}

const DASHES = /^--[ \u00a0]?$/u;

/** Return the kind of every line, by the marks of the mail program first and by its words where there are none. */
export function kindsOf(lines: readonly Line[], marks: readonly Mark[]): readonly Kind[] {
  const fixed = lines.map((line) => markOf(line, marks) ?? (line.level > 0 ? "quote" : null));
  const texts = lines.map((line, index) => (fixed[index] ? "" : line.text));
  const kinds: Kind[] = [];
  let below: Kind = "own";
  while (kinds.length < lines.length) {
    const step = next(texts, fixed, kinds.length, below);
    kinds.push(...Array<Kind>(step.count).fill(step.kind));
    below = step.below;
  }
  return kinds;
}

function next(texts: readonly string[], fixed: readonly (Kind | null)[], at: number, below: Kind): Step {
  const known = fixed[at];
  if (known) return { kind: known, count: 1, below: below === "signature" ? "own" : below };
  const text = texts[at] ?? "";
  const same = { kind: below, count: 1, below };
  if (below === "quote" || text.trim() === "") return same;
  const heading = headingAt(texts, at);
  const quoted = heading !== null && leadsToQuote(texts, fixed, at + heading.lines);
  if (heading && (quoted || heading.sure)) return { kind: "quote", count: heading.lines, below: quoted ? "own" : "quote" };
  return DASHES.test(text) ? { kind: "signature", count: 1, below: "signature" } : same;
}

function leadsToQuote(texts: readonly string[], fixed: readonly (Kind | null)[], from: number): boolean {
  const first = texts.findIndex((text, index) => index >= from && (fixed[index] !== null || text.trim() !== ""));
  return first >= 0 && fixed[first] === "quote";
}

function markOf(line: Line, marks: readonly Mark[]): Kind | null {
  const empty = blank(line);
  const found = marks.filter(({ start, end }) => (empty ? start <= line.start && line.end < end : start < line.end && line.start < end));
  return (found.find(({ kind }) => kind === "quote") ?? found[0])?.kind ?? null;
}
