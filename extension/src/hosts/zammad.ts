/** Zammad, classic and new desktop view. Tried on fixtures written after the public source of its templates. */

import type { Found, Host } from "./host.ts";
import { threadOf, type Markup } from "./thread.ts";

const CLASSIC: Markup = {
  conversation: ".ticket-article",
  message: ".ticket-article-item",
  body: ".richtext-content, .textBubble-content",
  role(message) {
    if (message.matches(".is-internal") || message.querySelector(".internal")) return null;
    return message.matches(".customer, .Customer") ? "customer" : message.matches(".agent, .Agent") ? "agent" : null;
  },
};

const DESKTOP: Markup = {
  conversation: '[role="feed"]',
  message: '[role="feed"] > [id^="article-"]',
  body: ".inner-article-body",
  sender: '[aria-describedby="author-name-and-creation-date"] > :not(.sr-only)',
  role(message) {
    if (message.querySelector(".bg-stripes")) return null;
    return message.querySelector(".Content--customer") ? "customer" : message.querySelector(".Content--agent") ? "agent" : null;
  },
};

export const zammad: Host = {
  name: "Zammad",
  owns: (_place, page) => page.querySelector(`${CLASSIC.message}, [data-test-id^="article-bubble-container"]`) !== null,
  read(box): Found {
    const classic = threadOf(box, CLASSIC);
    const { turns, customer } = classic.turns.length > 0 ? classic : threadOf(box, DESKTOP);
    return { channel: "ticket", thread: turns, agent_name: null, customer_name: customer };
  },
};
