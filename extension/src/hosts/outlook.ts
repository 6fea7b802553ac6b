/** Outlook on the web. Tried on a fixture written from memory of its markup. */

import { personIn, samePerson } from "../reading/person.ts";
import type { Found, Host } from "./host.ts";
import { words } from "./seen.ts";
import { messagesOf, threadOf, type Markup } from "./thread.ts";

const PLACES = /(?:^|\.)outlook\.(?:live\.com|office\.com|office365\.com|cloud\.microsoft)$|^outlook\.office\.\w+$/u;
const MESSAGES = {
  conversation: '[data-app-section="ConversationContainer"], [data-app-section="MailReadCompose"], [role="main"]',
  message: '[id^="UniqueMessageBody"]',
  besideNewest: true,
};
const FROM = '[id^="MSG_"][id$="_FROM"]';
const TO = '[role="textbox"][aria-label="To"], [data-testid="to-recipients"]';

export const outlook: Host = {
  name: "Outlook",
  owns: (place) => PLACES.test(place.hostname),
  read(box, page): Found {
    const own = account(page);
    const customer = customerOf(box, page, own);
    const { turns } = threadOf(box, markup(customer));
    return { channel: "email", thread: turns, agent_name: own, customer_name: customer };
  },
};

function markup(customer: string | null): Markup {
  const role = (message: Element): "agent" | "customer" | null => (customer === null ? null : samePerson(senderOf(message), customer) ? "customer" : "agent");
  return { ...MESSAGES, body: MESSAGES.message, role };
}

/** “Account manager for Tom Field”; in other languages only where the account's menu was opened. */
function account(page: Document): string | null {
  const label = page.querySelector("#mectrl_main_trigger")?.getAttribute("aria-label") ?? "";
  return personIn(page.querySelector("#mectrl_currentAccount_primary")?.textContent ?? /for (.+)$/u.exec(label)?.[1] ?? "");
}

/** The one that the reply goes to, or else the last writer who is not the agent. */
function customerOf(box: Element, page: Document, own: string | null): string | null {
  const to = personIn(page.querySelector(TO)?.textContent?.split(";")[0] ?? "");
  const senders = messagesOf(box, MESSAGES).map(senderOf).filter((sender) => sender !== null && !samePerson(sender, own));
  return senders.find((sender) => samePerson(sender, to)) ?? senders.at(-1) ?? null;
}

/** Outlook has no element that holds head and body of a message under a name of its own. */
function senderOf(message: Element): string | null {
  for (let around = message.parentElement; around; around = around.parentElement) {
    const from = around.querySelectorAll(FROM);
    if (from[0]) return from.length === 1 ? personIn(words(from[0])) : null;
  }
  return null;
}
