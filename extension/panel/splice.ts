/** Changes to a text by UTF-16 offsets, and where a place lies once they are made. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Change extends Span {
  readonly replacement: string;
}

/** Return `text` with every change made; changes at one place are made in the order given. */
export function splice(text: string, changes: readonly Change[]): string {
  return inOrder(changes).reduceRight((made, { start, end, replacement }) => made.slice(0, start) + replacement + made.slice(end), text);
}

/** Return the changes as they lie in the text, first to last. */
export function inOrder<C extends Change>(changes: readonly C[]): readonly C[] {
  return [...changes].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** Return where `span` lies once `changes` are made; null where one of them touched it. */
export function moved(span: Span, changes: readonly Change[]): Span | null {
  if (changes.some((change) => change.start < span.end && span.start < change.end)) return null;
  const by = changes.filter((change) => change.end <= span.start).reduce((sum, change) => sum + growth(change), 0);
  return { start: span.start + by, end: span.end + by };
}

/** Return the one change that makes `after` out of `before`; null where they are the same. */
export function change(before: string, after: string): Change | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { start, end: before.length - tail, replacement: after.slice(start, after.length - tail) };
}

/** Return by how much a change lengthens the text. */
export function growth(change: Change): number {
  return change.replacement.length - (change.end - change.start);
}
