/** Findings and edits put together: one card says what will not land and holds the change that mends it. */

import type { Edit, Finding, Source } from "./types.ts";

export interface Card {
  readonly key: string;
  readonly principle: string;
  readonly reason: string;
  readonly source: Source;
  readonly findings: readonly Finding[];
  readonly edit: Edit | null;
}

/** Return the cards in reading order; what is missing from the draft comes last. */
export function cards(findings: readonly Finding[], edits: readonly Edit[]): readonly Card[] {
  const free = new Set(findings);
  const homes = edits.map((edit) => ({ edit, own: takeOwn(free, edit) }));
  const mended = homes.map(({ edit, own }) => card([...own, ...take(free, (finding) => inside(finding, edit))], edit));
  const rest = [...free].map((finding) => card([finding], null));
  return distinct([...mended, ...rest].sort((one, other) => place(one) - place(other)));
}

/** Take the finding that an edit was planned for: one reason may be given twice in a letter, so the nearest. */
function takeOwn(free: Set<Finding>, edit: Edit): readonly Finding[] {
  const alike = [...free].filter((finding) => finding.principle === edit.principle && finding.reason === edit.reason);
  const own = alike.sort((one, other) => distance(one, edit) - distance(other, edit)).slice(0, 1);
  for (const finding of own) free.delete(finding);
  return own;
}

/** Take the findings that fit out of the free ones. */
function take(free: Set<Finding>, fits: (finding: Finding) => boolean): readonly Finding[] {
  const taken = [...free].filter(fits);
  for (const finding of taken) free.delete(finding);
  return taken;
}

function distance(finding: Finding, edit: Edit): number {
  return finding.start === null || inside(finding, edit) ? 0 : Math.abs(finding.start - edit.start);
}

function inside(finding: Finding, edit: Edit): boolean {
  return finding.start !== null && finding.end !== null && finding.start < edit.end && edit.start < finding.end;
}

function card(findings: readonly Finding[], edit: Edit | null): Card {
  const first = findings[0];
  const said = edit ?? first;
  return {
    key: edit ? `edit ${edit.start} ${edit.end} ${edit.replacement}` : `${first?.principle} ${first?.start ?? ""} ${first?.missing ?? ""}`,
    principle: said?.principle ?? "",
    reason: said?.reason ?? "",
    source: first?.source ?? "local",
    findings,
    edit,
  };
}

function place(card: Card): number {
  const first = card.findings[0];
  return first ? (first.start ?? Number.MAX_SAFE_INTEGER) : (card.edit?.start ?? 0);
}

function distinct(all: readonly Card[]): readonly Card[] {
  const seen = new Map<string, number>();
  return all.map((card) => {
    const times = (seen.get(card.key) ?? 0) + 1;
    seen.set(card.key, times);
    return times > 1 ? { ...card, key: `${card.key} #${times}` } : card;
  });
}

/** Return the card that is now about what `card` was about. */
export function heir(card: Card | undefined, all: readonly Card[]): Card | undefined {
  const same = (one: Finding, other: Finding): boolean => one.start === other.start && one.missing === other.missing;
  return all.find((one) => one.key === card?.key) ?? all.find((one) => one.findings.some((now) => card?.findings.some((then) => same(now, then))));
}
