/** Makes a plan for a box of elements: few edits, for each is a step of undo, and none that swallows what is no text. */

import { apart } from "./apart.ts";
import type { Family } from "./family.ts";
import type { Change, Span } from "./field.ts";
import { formatOf } from "./html.ts";
import type { Line, TextMap } from "./map.ts";
import { rangeOf } from "./places.ts";
import { joined, plan } from "./plan.ts";
import type { Step } from "./way.ts";

/** More edits than this are made as one, where the lines are plain enough to be made anew. */
const MOST = { alone: 2, gathered: 8 };
const NO_TEXT = "img, video, audio, iframe, object, table, td, hr, [contenteditable=false]:not(.ql-ui)";
const PLAIN = new Set(["p", "div", "span", "section", "article"]);

/** Return the plans to try, best first, each in the order of the text; none where an edit would take an image or the like along. */
export function planned(family: Family, map: TextMap, changes: readonly Change[]): readonly (readonly Step[])[] {
  const edits = plan(map.text, changes);
  const mixed = (edit: Change): boolean => formatted(map, edit) || swallows(map, edit);
  const fine = edits.flatMap((edit) => (mixed(edit) && !breaks(map, edit) ? apart(map.text, edit) : [edit]));
  if (fine.some((edit) => swallows(map, edit))) return [];
  const few = fine.length <= (family.gathers ? MOST.gathered : MOST.alone);
  const first = few ? steps(family, map, fine) : together(family, map, joined(map.text, edits), edits);
  if (edits.some((edit) => swallows(map, edit))) return [first ?? steps(family, map, fine)];
  const bare = family.breaks ? [edits.map((edit) => ({ ...edit, whole: false }))] : [];
  return different([first, steps(family, map, edits), ...bare].filter((plan) => plan !== null));
}

function different<T>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function steps(family: Family, map: TextMap, edits: readonly Change[]): readonly Step[] {
  return edits.map((edit) => ({ ...edit, whole: breaks(map, edit) && asHtml(family, map, edit) }));
}

/** Html brings the formats of the words that stay, and paragraphs; a text alone disturbs less. */
function asHtml(family: Family, map: TextMap, edit: Change): boolean {
  return family.lines !== undefined && (!family.breaks || formatted(map, edit) || linesIn(map, edit).some(({ block }) => block.localName === "p"));
}

function together(family: Family, map: TextMap, edit: Change, edits: readonly Change[]): readonly Step[] | null {
  if (swallows(map, edit)) return null;
  if ((!formatted(map, edit) || (!family.lines && onePlain(map, edit, edits))) && (family.breaks || !breaks(map, edit))) return [{ ...edit, whole: false }];
  return family.lines && linesIn(map, edit).every((line) => plain(map, line)) ? [{ ...edit, whole: true }] : null;
}

function swallows(map: TextMap, span: Span): boolean {
  return rangeOf(map, span).cloneContents().querySelector(NO_TEXT) !== null;
}

function linesIn(map: TextMap, { start, end }: Span): readonly Line[] {
  return map.lines.filter((line) => line.start <= end && start <= line.end);
}

/** Whether the words that stay between the edits have one format, that of the first: then one text in place of all loses none that the edits would have kept. */
function onePlain(map: TextMap, all: Span, edits: readonly Change[]): boolean {
  const inside = map.runs.filter((run) => run.start < all.end && all.start < run.end);
  const stay = inside.filter((run) => !edits.some((edit) => edit.start <= Math.max(run.start, all.start) && Math.min(run.end, all.end) <= edit.end));
  return new Set([inside[0], ...stay].map((run) => run && formatOf(run.node, map))).size === 1;
}

/** Lists, quotes and headings would not stay what they are. */
function plain(map: TextMap, { block }: Line): boolean {
  for (let element: Element | null = block; element && element !== map.host; element = element.parentElement) if (!PLAIN.has(element.localName)) return false;
  return true;
}

function breaks(map: TextMap, { start, end, text }: Change): boolean {
  return `${text}${map.text.slice(start, end)}`.includes("\n");
}

function formatted(map: TextMap, { start, end }: Span): boolean {
  const inside = map.runs.filter((run) => run.start < end && start < run.end);
  return new Set(inside.map(({ node }) => formatOf(node, map))).size > 1;
}
