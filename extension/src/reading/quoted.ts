/** Quoted mail, read back into the messages it is made of. */

import type { Heading } from "./attribution.ts";
import { headingAt } from "./header.ts";
import { blank, type Line } from "./lines.ts";

/** One message of a quote. */
export interface Said {
  readonly text: string;
  readonly sender: string | null;
}

const WRAPPED = /^.{55,80}(?<![.!?:])$/u;
const LONGEST_HEADING = 12;
const ITEM = /^\s*(?:[-*•–]|\d+[.)])\s/u;

/** Return the quoted messages, newest first: what is quoted deeper was written before. */
export function quotedIn(lines: readonly Line[]): readonly Said[] {
  const senders = new Map<number, string | null>();
  const said = new Map<number, string[]>();
  let headed = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const { level, text } = lines[at] ?? { level: 0, text: "" };
    const heading = headingOver(lines, at);
    if (heading) {
      headed += heading.marked ? 0 : 1;
      senders.set(level + headed + (heading.marked ? 1 : 0), heading.sender);
      at += heading.lines - 1;
      continue;
    }
    const depth = Math.max(1, level + headed);
    const texts = said.get(depth) ?? [];
    texts.push(text);
    said.set(depth, texts);
  }
  const depths = [...said.keys()].sort((one, other) => one - other);
  return depths.map((depth) => ({ text: message(said.get(depth) ?? []), sender: senders.get(depth) ?? null })).filter(({ text }) => text !== "");
}

/** Return the heading at a line, and whether the quote below it is marked as one. */
function headingOver(lines: readonly Line[], at: number): (Heading & { readonly marked: boolean }) | null {
  const line = lines[at];
  const heading = line && !blank(line) ? headingAt(sameDepth(lines, at), 0) : null;
  const marked = heading !== null && line !== undefined && depthAfter(lines, at + heading.lines) > line.level;
  return heading && (marked || heading.sure) ? { ...heading, marked } : null;
}

function sameDepth(lines: readonly Line[], at: number): readonly string[] {
  const near = lines.slice(at, at + LONGEST_HEADING);
  const end = near.findIndex((line) => line.level !== near[0]?.level);
  return near.slice(0, end < 0 ? near.length : end).map((line) => line.text);
}

function depthAfter(lines: readonly Line[], from: number): number {
  return lines.slice(from).find((line) => !blank(line))?.level ?? 0;
}

/** Undo the line breaks of a mail program, and leave out what stands below the signature's dashes. */
function message(texts: readonly string[]): string {
  const dashes = texts.findIndex((text) => /^--[ \u00a0]?$/u.test(text));
  const lines = (dashes < 0 ? texts : texts.slice(0, dashes)).map((text) => text.replace(/[ \t\u00a0]+$/u, ""));
  const joined = lines.map((line, index) => {
    const runsOn = WRAPPED.test(lines[index - 1] ?? "") && line.trim() !== "" && !ITEM.test(line);
    return (index === 0 ? "" : runsOn ? " " : "\n") + line;
  });
  return joined.join("").replace(/\n{3,}/gu, "\n\n").trim();
}
