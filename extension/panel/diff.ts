/** Which words went and which came, for the eye. */

export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

const WORDS = /\[[^[\]\n]{2,}\]|[\p{L}\p{M}\p{N}'’-]+|\s+|[^\s]/gu;

/** Return `before` and `after` as one run of pieces, word by word; within a change what went stands first. */
export function diff(before: string, after: string): readonly Piece[] {
  const [old, now] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []];
  const common = lengths(old, now);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      pieces.push({ kind: "same", text: old[i] ?? "" });
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ kind: "gone", text: old[i++] ?? "" });
    } else {
      pieces.push({ kind: "new", text: now[j++] ?? "" });
    }
  }
  return joined(pieces);
}

/** Length of the longest common run of words from (i, j) on. */
function lengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

/** Join neighbours of a kind; a lone space between two changes belongs to both. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let [gone, come] = ["", ""];
  const flush = (): void => {
    if (gone) out.push({ kind: "gone", text: gone });
    if (come) out.push({ kind: "new", text: come });
    [gone, come] = ["", ""];
  };
  for (const [at, piece] of pieces.entries()) {
    const bridge = piece.kind === "same" && !piece.text.trim() && (gone || come) && pieces[at + 1] && pieces[at + 1]?.kind !== "same";
    if (piece.kind === "gone" || bridge) gone += piece.text;
    if (piece.kind === "new" || bridge) come += piece.text;
    if (piece.kind !== "same" || bridge) continue;
    flush();
    const last = out.at(-1);
    if (last?.kind === "same") out[out.length - 1] = { kind: "same", text: last.text + piece.text };
    else out.push(piece);
  }
  flush();
  return out;
}
