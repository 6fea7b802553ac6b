/** What the customer wrote, wherever it stands: in the host's thread, quoted in the box, or in the text above it. */

import type { Field } from "../fields/field.ts";
import { bounded } from "../reading/bounds.ts";
import { quotesIn } from "../reading/draft.ts";
import { samePerson } from "../reading/person.ts";
import type { Said } from "../reading/quoted.ts";
import type { Reading, Turn } from "../reading/reading.ts";
import { above } from "./above.ts";
import { channelOf } from "./channel.ts";
import { chatwoot } from "./chatwoot.ts";
import { freescout } from "./freescout.ts";
import { freshdesk } from "./freshdesk.ts";
import { front } from "./front.ts";
import { gmail } from "./gmail.ts";
import { helpscout } from "./helpscout.ts";
import type { Found, Host } from "./host.ts";
import { intercom } from "./intercom.ts";
import { outlook } from "./outlook.ts";
import { placesOf, type Place } from "./place.ts";
import { roundcube } from "./roundcube.ts";
import { zammad } from "./zammad.ts";
import { zendesk } from "./zendesk.ts";

const HOSTS: readonly Host[] = [gmail, outlook, zendesk, freshdesk, intercom, helpscout, front, roundcube, zammad, chatwoot, freescout];

/** Return the conversation that a box answers; where nothing was found the thread is empty and so is `from`. */
export function readThread(field: Field): Reading {
  const places = placesOf(field.element);
  const [host, found] = hostOf(places) ?? [null, null];
  const quote = fromQuote(quotesIn(field), found?.agent_name ?? null);
  const names = { agent_name: found?.agent_name ?? null, customer_name: found?.customer_name ?? quote.customer };
  if (host && found.thread.length > 0) return { ...names, channel: found.channel, thread: bounded(found.thread), from: host.name };
  if (quote.turns.length > 0) return { ...names, channel: found?.channel ?? "email", thread: bounded(quote.turns), from: "the quoted mail" };
  return { ...names, ...(found ? { channel: found.channel, thread: [], from: "" } : fromPage(places)) };
}

/** The first place with messages wins, or else the first that a host owns. */
function hostOf(places: readonly Place[]): readonly [Host, Found] | null {
  const read = places.flatMap(({ box, page }) => {
    const host = HOSTS.find((one) => one.owns(new URL(page.URL), page));
    return host ? [[host, host.read(box, page)] as const] : [];
  });
  return read.find(([, { thread }]) => thread.length > 0) ?? read[0] ?? null;
}

/** Older mail in the quote is the customer's or else ours; without a sender nothing can be said of it. */
function fromQuote(quotes: readonly Said[], agent: string | null): { readonly turns: readonly Turn[]; readonly customer: string | null } {
  const unknown = quotes.findIndex(({ sender }) => sender === null);
  const named = unknown < 0 ? quotes : quotes.slice(0, Math.max(1, unknown));
  const customer = named.find(({ sender }) => !samePerson(sender, agent))?.sender ?? null;
  const ours = (sender: string | null, depth: number): boolean => samePerson(sender, agent) || (depth > 0 && !samePerson(sender, customer));
  const turns = named.map(({ text, sender }, depth): Turn => ({ role: ours(sender, depth) ? "agent" : "customer", text }));
  return { turns: turns.toReversed(), customer };
}

function fromPage(places: readonly Place[]): Pick<Reading, "channel" | "thread" | "from"> {
  const read = places.map((place) => ({ place, thread: bounded(above(place.box)) }));
  const { place, thread } = read.find((one) => one.thread.length > 0) ?? { place: places.at(-1), thread: [] };
  return { channel: place ? channelOf(place) : "email", thread, from: thread.length > 0 ? "the text above" : "" };
}
