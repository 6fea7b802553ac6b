/** Chatwoot. Tried on a fixture written after the public source of its dashboard. */

import type { Found, Host } from "./host.ts";
import { shown } from "./seen.ts";
import { threadOf, type Markup } from "./thread.ts";

const MESSAGE = ".message-bubble-container[data-message-id]";
const PRIVATE = '[class*="i-lucide-lock"], [class*="bg-n-solid-amber"]';

const markup: Markup = {
  conversation: ".conversation-panel",
  message: MESSAGE,
  // A reply shows the message it answers in a line-clamp of its own.
  body: ".letter-render, .prose:not(.line-clamp-2, .line-clamp-2 *)",
  role(message) {
    if (message.querySelector(PRIVATE)) return null;
    return message.querySelector(".left-bubble") ? "customer" : message.querySelector(".right-bubble") ? "agent" : null;
  },
};

export const chatwoot: Host = {
  name: "Chatwoot",
  owns: (_place, page) => page.querySelector(`.conversation-panel ${MESSAGE}`) !== null,
  read(box, page): Found {
    const mail = [...page.querySelectorAll(`${MESSAGE} [data-bubble-name="email"]`)].some(shown);
    return { channel: mail ? "email" : "chat", thread: threadOf(box, markup).turns, agent_name: null, customer_name: null };
  },
};
