/** Intercom's inbox. Tried on a fixture written from memory of its markup and of attributes that public extensions rely on. */

import { personIn } from "../reading/person.ts";
import type { Found, Host } from "./host.ts";
import { shown, words } from "./seen.ts";
import { threadOf, type Markup } from "./thread.ts";

/** Intercom's numbers of who speaks; bots, notes and events have others. */
const ROLES: Readonly<Record<string, "customer" | "agent">> = { 1: "customer", 3: "agent" };
const EMAIL = '[class*="email-metadata"], [class*="user-email-part"]';
const TITLE = "[data-inbox-conversation-header-title], [data-conversation-title]";

const markup: Markup = {
  conversation: '[data-testid="conversation-stream-scroll-container"], [data-conversation-stream], [class*="conversation-stream"]',
  message: '[data-part-group-id], [class*="group/content-part"]',
  body: '.interblocks-html, [class*="user-email-content"], [class*="renderable-part"], [class*="break-words"]',
  role(message) {
    const category = message.getAttribute("data-part-group-category");
    return category === null ? bySide(message) : (ROLES[category] ?? null);
  },
};

export const intercom: Host = {
  name: "Intercom",
  owns: (place) => /^app(?:\.\w{2})?\.intercom\.(?:com|io)$/u.test(place.hostname),
  read(box, page): Found {
    const { turns } = threadOf(box, markup);
    const title = [...page.querySelectorAll(TITLE)].find(shown);
    const mail = [...page.querySelectorAll(EMAIL)].some(shown);
    return { channel: mail ? "email" : "chat", thread: turns, agent_name: null, customer_name: title ? personIn(words(title)) : null };
  },
};

/** Newer pages name no speaker. The customer stands on the left; on the right stand the agent, bots and notes alike, so they are let go. */
function bySide(message: Element): "customer" | null {
  const stream = message.closest(markup.conversation)?.getBoundingClientRect();
  const { left, right } = message.getBoundingClientRect();
  return stream && stream.right - right > left - stream.left + 16 ? "customer" : null;
}
