/** Help Scout. Tried on a fixture written from memory of its markup. */

import type { Found, Host } from "./host.ts";
import { threadOf, type Markup } from "./thread.ts";

const markup: Markup = {
  conversation: 'ol[aria-label="Thread Items"], [data-testid="ThreadContainer"], #convo-main',
  message: '[id^="thread-"]',
  body: '[data-testid="ThreadBody"], [data-cy="ThreadBody"], [class*="thread-body"], [class*="is-wide-layout"]',
  sender: '[data-nocollapse="true"], [data-testid="ThreadAuthor"], [data-cy="ThreadAuthor"]',
  besideNewest: true,
  role(message) {
    const kind = `${message.className} ${message.getAttribute("aria-label") ?? ""}`;
    if (/\b(?:is-)?(?:note|lineitem|draft|forward)/iu.test(kind)) return null;
    return /\b(?:is-)?customer\b/iu.test(kind) ? "customer" : /\b(?:is-)?(?:user|message|reply)\b/iu.test(kind) ? "agent" : null;
  },
};

export const helpscout: Host = {
  name: "Help Scout",
  owns: (place) => place.hostname === "secure.helpscout.net",
  read(box): Found {
    const { turns, customer } = threadOf(box, markup);
    return { channel: "email", thread: turns, agent_name: null, customer_name: customer };
  },
};
