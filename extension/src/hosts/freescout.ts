/** FreeScout. Tried on a fixture written after the public source of its templates. */

import type { Found, Host } from "./host.ts";
import { threadOf, type Markup } from "./thread.ts";

const markup: Markup = {
  conversation: "#conv-layout-main",
  message: '.thread[id^="thread-"]',
  body: ".thread-body",
  sender: ".thread-person strong",
  besideNewest: true,
  role: (message) => (message.matches(".thread-type-customer") ? "customer" : message.matches(".thread-type-message") ? "agent" : null),
};

export const freescout: Host = {
  name: "FreeScout",
  owns: (_place, page) => page.querySelector('.thread[class*="thread-type-"] .thread-body') !== null,
  read(box): Found {
    const { turns, customer } = threadOf(box, markup);
    return { channel: "email", thread: turns, agent_name: null, customer_name: customer };
  },
};
