/** A text as its lines, each with its place and the quote marks taken off. */

export interface Line {
  readonly start: number;
  readonly end: number;
  /** The words of the line without quote marks. */
  readonly text: string;
  /** How many quote marks stood before them. */
  readonly level: number;
}

const MARKS = /^[ \t\u00a0]{0,3}((?:>[ \t\u00a0]?)+)/u;

/** Return the lines of a text. */
export function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((raw) => {
    const line = { start, end: start + raw.length, ...unmarked(raw) };
    start = line.end + 1;
    return line;
  });
}

/** Return what a line says and how deep it is quoted. */
function unmarked(raw: string): { readonly text: string; readonly level: number } {
  const marks = MARKS.exec(raw);
  if (!marks) return { text: raw, level: 0 };
  return { text: raw.slice(marks[0].length), level: (marks[1] ?? "").replace(/[^>]/gu, "").length };
}

export function blank(line: { readonly text: string }): boolean {
  return line.text.trim() === "";
}
