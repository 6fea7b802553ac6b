/** The text above: on a page that we do not know, the messages that stand nearest before the box. */

import { MOST_TURNS } from "../reading/bounds.ts";
import type { Turn } from "../reading/reading.ts";
import { fresh } from "./fresh.ts";
import { shown } from "./seen.ts";
import { speakerOf, type Speaker } from "./speaker.ts";

/** What frames a page and is never a message. */
const AROUND = [
  "nav, header, footer, aside, menu, label, legend, dialog",
  ...["hint", "help-text", "notice", "banner", "cookie"].map((name) => `[class*="${name}" i]`),
  ...["navigation", "banner", "contentinfo", "complementary", "menu", "menubar", "tablist", "search"].map((role) => `[role="${role}"]`),
  ...["toolbar", "alert", "status", "grid", "listbox", "tree"].map((role) => `[role="${role}"]`),
].join(", ");
/** What a message may be, the surest first; the last stands for a page without any mark. */
const MESSAGES = [
  'article, [role="article"]',
  '[role="listitem"], [role="document"]',
  '[class*="message" i], [class*="comment" i], [class*="review" i], [class*="bubble" i]',
  "li, blockquote",
];
/** What stands over and under the words of a message. */
const HEADS = "header, footer, time, address";
const PASSAGE = "div, section, p";

interface Spoken {
  readonly element: Element;
  readonly text: string;
}

/** Return what was said nearest before a box, oldest first, back to the customer; nothing where only the page's own words stand there. */
export function above(box: Element): readonly Turn[] {
  let said: readonly Turn[] = [];
  for (let inner: Element | null = box; inner && !inner.matches('dialog, [role="dialog"]'); inner = inner.parentElement) {
    for (let before = inner.previousElementSibling; before; before = before.previousElementSibling) {
      said = shown(before) ? [...saidIn(before), ...said] : said;
      if (said.some(({ role }) => role === "customer")) return said;
    }
  }
  return [];
}

function saidIn(part: Element): readonly Turn[] {
  for (const kind of MESSAGES) {
    const spoken = innermost(part, kind).slice(-2 * MOST_TURNS).flatMap((element) => spokenIn(element));
    if (spoken.length > 0) return turns(spoken);
  }
  const last = innermost(part, PASSAGE).findLast((element) => spokenIn(element).length > 0);
  return last ? [{ role: "customer", text: passage(last, part) }] : [];
}

/** Paragraphs that stand side by side are one text. */
function passage(last: Element, part: Element): string {
  const beside = last.localName === "p" && last !== part ? [...(last.parentElement?.children ?? [])].filter((one) => one.localName === "p" && shown(one)) : [last];
  return beside.map((one) => fresh(one, HEADS)).filter((text) => text !== "").join("\n\n");
}

function innermost(part: Element, kind: string): readonly Element[] {
  return [part, ...part.querySelectorAll(kind)].filter((one) => one.matches(kind) && !one.querySelector(kind) && !part.contains(one.closest(AROUND)) && shown(one));
}

/** Where it is known of each who speaks, all of them; else the nearest that is not the agent's. */
function turns(spoken: readonly Spoken[]): readonly Turn[] {
  const said = spoken.map((one) => ({ ...one, speaker: speakerNear(one.element, spoken) })).filter(({ speaker }) => speaker !== "nobody");
  if (said.every(({ speaker }) => speaker !== null)) return said.map(({ speaker, text }) => ({ role: speaker === "agent" ? "agent" : "customer", text }));
  const last = said.findLast(({ speaker }) => speaker !== "agent");
  return last ? [{ role: "customer", text: last.text }] : [];
}

/** The speaker may be named on what holds the message, as long as that holds no other. */
function speakerNear(message: Element, all: readonly Spoken[]): Speaker | null {
  const alone = (around: Element): boolean => around.localName !== "body" && !all.some(({ element }) => element !== message && around.contains(element));
  for (let around: Element | null = message; around && alone(around); around = around.parentElement) {
    const speaker = speakerOf(around);
    if (speaker) return speaker;
  }
  return null;
}

/** Return the element with its words if a person wrote them: sentences, and not mostly links. */
function spokenIn(element: Element): readonly Spoken[] {
  const text = fresh(element, HEADS);
  const links = [...element.querySelectorAll("a")].reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0);
  const prose = text.length >= 25 && text.split(/\s+/u).length >= 5 && /[.!?…。！？]|(?:\S+\s+){9}/u.test(text) && links < text.length / 2;
  return prose ? [{ element, text }] : [];
}
