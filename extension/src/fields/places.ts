/** From the text to the DOM and back. */

import type { Span } from "./field.ts";
import type { Line, Run, TextMap } from "./map.ts";
import { before, isText, type Place } from "./node.ts";

/** Return the DOM range of a span; an empty one leans on the text before it. */
export function rangeOf(map: TextMap, { start, end }: Span): Range {
  const range = map.host.ownerDocument.createRange();
  const [from, to] = [start === end ? endAt(map, start) : startAt(map, start), endAt(map, end)];
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Return a range for each line that a span touches. */
export function rangesOf(map: TextMap, { start, end }: Span): readonly Range[] {
  const parts = map.lines.map((line) => ({ start: Math.max(start, line.start), end: Math.min(end, line.end) }));
  return parts.filter((part) => part.start < part.end).map((part) => rangeOf(map, part));
}

/** Return the part of the text that a node makes; null for a node outside the box. */
export function spanOf(map: TextMap, node: Node): Span | null {
  if (!map.host.contains(node)) return null;
  const within = [...map.runs.filter((run) => node.contains(run.node)), ...map.lines.filter((line) => node.contains(line.opener)).map(({ start }) => ({ start, end: start }))];
  if (within.length) return { start: Math.min(...within.map(({ start }) => start)), end: Math.max(...within.map(({ end }) => end)) };
  const at = node === map.host ? 0 : offsetOf(map, before(node));
  return { start: at, end: at };
}

/** Return the offset in the text of a place in the DOM. */
export function offsetOf(map: TextMap, place: Place): number {
  const range = map.host.ownerDocument.createRange();
  range.setStart(place.node, place.offset);
  const passed = (node: Node, offset: number): boolean => range.comparePoint(node, offset) <= 0;
  const run = lastOf(map.runs, ({ node, from }) => passed(node, from));
  const line = lastOf(map.lines, ({ opener }) => passed(before(opener).node, before(opener).offset));
  return Math.max(run ? inRun(run, place) : 0, line?.start ?? 0);
}

/** Return the last that holds, in a list where all that hold stand before the others. */
function lastOf<T>(all: readonly T[], holds: (one: T) => boolean): T | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one !== undefined && holds(one)) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

function inRun(run: Run, { node, offset }: Place): number {
  return node === run.node ? Math.min(run.end, run.start + offset - run.from) : run.end;
}

function startAt(map: TextMap, offset: number): Place {
  const run = map.runs.find(({ start, end }) => start <= offset && offset < end) ?? map.runs.find(({ end }) => end === offset);
  return run ? placeIn(run, offset) : emptyAt(map, offset);
}

function endAt(map: TextMap, offset: number): Place {
  const run = map.runs.find(({ start, end }) => start < offset && offset <= end) ?? map.runs.find(({ start }) => start === offset);
  return run ? placeIn(run, offset) : emptyAt(map, offset);
}

function placeIn(run: Run, offset: number): Place {
  return { node: run.node, offset: run.from + offset - run.start };
}

/** An empty line has no text to lean on. */
function emptyAt(map: TextMap, offset: number): Place {
  const line: Line | undefined = map.lines.findLast(({ start }) => start <= offset);
  if (!line) return { node: map.host, offset: 0 };
  return isText(line.opener) ? { node: line.opener, offset: 0 } : before(line.opener);
}
