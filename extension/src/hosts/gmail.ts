/** Gmail. Tried on a fixture written from memory of its markup and after the selectors in InboxSDK's public source. */

import { personIn } from "../reading/person.ts";
import { roleOf } from "./addressed.ts";
import type { Found, Host } from "./host.ts";
import { shown } from "./seen.ts";
import { messagesOf, threadOf, type Markup } from "./thread.ts";

const MESSAGES = { conversation: '[role="list"]', message: '[role="main"] [role="listitem"]' };
const ACCOUNT = 'a[href*="accounts.google.com/SignOutOptions"][aria-label]';
const RE = /^(?:\s*(?:re|fwd?|aw|wg|sv|tr|rv|antw|doorst|rif|i|res|enc)\s*:)+/iu;

export const gmail: Host = {
  name: "Gmail",
  owns: (place) => place.hostname === "mail.google.com",
  read(box, page): Found {
    const own = account(page);
    const { turns, customer } = apart(box, page) ? { turns: [], customer: null } : threadOf(box, markup(box, own.address));
    return { channel: "email", thread: turns, agent_name: own.name, customer_name: customer };
  },
};

function markup(box: Element, own: string | null): Markup {
  // Without the own address the writer of the last message is taken for the customer.
  const last = senderOf(messagesOf(box, MESSAGES).findLast((message) => message.querySelector(".a3s") !== null) ?? null);
  const role = (message: Element): "agent" | "customer" => roleOf(senderOf(message), own) ?? (senderOf(message) === last ? "customer" : "agent");
  return { ...MESSAGES, body: ".ii.gt .a3s, .a3s", sender: ".gD[email], span[email]", role };
}

function senderOf(message: Element | null): string | null {
  return message?.querySelector(".gD[email], span[email]")?.getAttribute("email") ?? null;
}

/** “Google Account: Tom Field (tom@example.com)”, in the language of the page. */
function account(page: Document): { readonly name: string | null; readonly address: string | null } {
  const said = /^(?:[^:]*:)?\s*(?<name>[^()]*?)\s*\((?<address>[^()\s]+@[^()\s]+)\)/u.exec(page.querySelector(ACCOUNT)?.getAttribute("aria-label") ?? "")?.groups;
  return { name: personIn(said?.["name"] ?? ""), address: said?.["address"] ?? null };
}

/** A mail written in a window of its own need not answer the conversation behind it. */
function apart(box: Element, page: Document): boolean {
  const subject = box.closest('[role="dialog"]')?.querySelector<HTMLInputElement>('input[name="subjectbox"]')?.value;
  if (subject === undefined) return box.closest('[role="dialog"]') !== null;
  const open = [...page.querySelectorAll('[role="main"] h2[data-thread-perm-id], [role="main"] h2.hP')].find(shown)?.textContent ?? "";
  return subject.replace(RE, "").trim() === "" || subject.replace(RE, "").trim() !== open.replace(RE, "").trim();
}
