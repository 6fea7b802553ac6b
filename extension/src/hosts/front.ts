/** Front. Tried on a fixture written from memory of its markup. */

import type { Found, Host } from "./host.ts";
import { threadOf, type Markup } from "./thread.ts";

const markup: Markup = {
  conversation: '[data-testid^="viewer-"], [class*="viewer__"], [class*="conversationViewer"]',
  message: '[data-testid^="message-"], [data-testid^="comment-"], [class*="timelineMessage__"], [class*="timelineComment__"]',
  body: '[data-testid="message-body"], [class*="messageBody__"], iframe',
  sender: '[data-testid="message-author"], [class*="messageAuthor__"], [class*="senderName__"]',
  role(message) {
    const kind = `${message.className} ${message.getAttribute("data-testid") ?? ""} ${message.getAttribute("data-direction") ?? ""}`;
    if (/comment|draft|activity/iu.test(kind)) return null;
    return /inbound/iu.test(kind) ? "customer" : /outbound/iu.test(kind) ? "agent" : null;
  },
};

export const front: Host = {
  name: "Front",
  owns: (place) => place.hostname === "app.frontapp.com",
  read(box): Found {
    const { turns, customer } = threadOf(box, markup);
    return { channel: "email", thread: turns, agent_name: null, customer_name: customer };
  },
};
