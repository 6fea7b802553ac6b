/** Freshdesk. Tried on a fixture written from memory of its markup. */

import type { Found, Host } from "./host.ts";
import { threadOf, type Markup } from "./thread.ts";

const NOTE = '[class*="privatenote"], [class*="private-note"], [class*="--private"], [data-test-id*="private-note"]';
const CUSTOMER = '[class*="__requestor"], [class*="__requester"], [class*="--customer"], [data-test-id*="ticket-description"]';

const markup: Markup = {
  conversation: '[class*="ticket-details__conversation"], [data-test-id="ticket-conversation"]',
  message: '[id^="conversation-"], [data-test-id^="conversation-item"], .ticket-details__item, .ticket-details__requestor, .ticket-details__privatenote',
  body: '[data-test-id="conversation-body"], [class*="__item-content"], [class*="ticket-details__description"], .fr-view',
  sender: '[data-test-id="conversation-author"], [class*="__author"], [class*="user-name"]',
  role: (message) => (is(message, NOTE) ? null : is(message, CUSTOMER) ? "customer" : "agent"),
};

export const freshdesk: Host = {
  name: "Freshdesk",
  owns: (place) => /\.(?:freshdesk|myfreshworks)\.com$/u.test(place.hostname) && /^\/a\/tickets\/\d/u.test(place.pathname),
  read(box): Found {
    const { turns, customer } = threadOf(box, markup);
    return { channel: "ticket", thread: turns.some(({ role }) => role === "customer") ? turns : [], agent_name: null, customer_name: customer };
  },
};

function is(message: Element, selector: string): boolean {
  return message.matches(selector) || message.querySelector(selector) !== null;
}
