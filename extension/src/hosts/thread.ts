/** Reads a conversation of which each message is one element. */

import { MOST_TURNS } from "../reading/bounds.ts";
import { personIn } from "../reading/person.ts";
import type { Turn } from "../reading/reading.ts";
import { fresh } from "./fresh.ts";
import { shown, words } from "./seen.ts";

/** Where the messages are. */
export interface Around {
  /** What holds the messages of one conversation. */
  readonly conversation: string;
  readonly message: string;
  /** Set where the reply box stands beside the newest message, above it or below. */
  readonly besideNewest?: boolean;
}

/** Where in a message is what. */
export interface Markup extends Around {
  /** The words: the first that is shown. */
  readonly body: string;
  /** The name of the writer. */
  readonly sender?: string;
  /** Who wrote it; null for what nobody said to anybody: a note, an event. */
  role(message: Element): Turn["role"] | null;
}

export interface Thread {
  readonly turns: readonly Turn[];
  readonly customer: string | null;
}

interface Spoken extends Turn {
  readonly message: Element;
}

/** Return what was said in the conversation that a box belongs to, oldest first; nothing where that is not certain. */
export function threadOf(box: Element, markup: Markup): Thread {
  const spoken: Spoken[] = [];
  for (const message of messagesOf(box, markup).toReversed()) if (spoken.length < MOST_TURNS) spoken.unshift(...turn(message, box, markup));
  const last = spoken.findLast(({ role }) => role === "customer");
  const sender = last && markup.sender ? last.message.querySelector(markup.sender) : null;
  return { turns: spoken.map(({ role, text }) => ({ role, text })), customer: sender ? personIn(words(sender)) : null };
}

/** Return the messages of the conversation around a box, oldest first. Where every message bears a time, that decides. */
export function messagesOf(box: Element, markup: Around): readonly Element[] {
  const messages = near(box, markup);
  const times = new Map(messages.map((message) => [message, Date.parse(message.querySelector("time[datetime]")?.getAttribute("datetime") ?? "")]));
  const time = (message: Element): number => times.get(message) ?? NaN;
  if (!messages.some((message) => Number.isNaN(time(message)))) return messages.toSorted((one, other) => time(one) - time(other));
  const above = (messages[0]?.compareDocumentPosition(box) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING;
  return markup.besideNewest && above ? messages.toReversed() : messages;
}

/** Return the messages of the nearest conversation; none where two lie equally near. */
function near(box: Element, { conversation, message }: Around): readonly Element[] {
  for (let around = box.parentElement; around; around = around.parentElement) {
    const found = [...around.querySelectorAll(message)].filter((one) => !one.parentElement?.closest(message) && !box.contains(one) && shown(one));
    if (found.length > 0) return new Set(found.map((one) => one.closest(conversation))).size === 1 ? found : [];
  }
  return [];
}

function turn(message: Element, box: Element, markup: Markup): readonly Spoken[] {
  const role = markup.role(message);
  if (!role) return [];
  const parts = message.matches(markup.body) ? [message] : [...message.querySelectorAll(markup.body)];
  const body = parts.find((part) => !part.contains(box) && !box.contains(part) && shown(part));
  const text = body ? fresh(body) : "";
  return text === "" ? [] : [{ role, text, message }];
}
