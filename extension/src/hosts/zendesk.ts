/** Zendesk's agent workspace. Tried on a fixture written from memory of its markup and of test ids that public user scripts rely on. */

import type { Found, Host } from "./host.ts";
import { threadOf, type Markup } from "./thread.ts";

const MESSAGE = '[data-test-id="omni-log-item-message"]';
const CHATS = /chat|messag|whatsapp|sms|sunshine/iu;

const markup: Markup = {
  conversation: '[data-test-id="omni-log-container"]',
  message: '[data-test-id="omni-log-comment-item"]',
  body: `.zd-comment, [data-test-id="omni-log-message-content"], ${MESSAGE}`,
  sender: '[data-test-id="omni-log-comment-user-link"], [data-test-id="omni-log-item-sender"]',
  role(message) {
    if (message.querySelector('[data-test-id="omni-log-internal-note-tag"]')) return null;
    const type = message.querySelector(MESSAGE)?.getAttribute("type");
    if (type === "end-user") return "customer";
    return type === "agent" || (!type && message.querySelector('[data-test-id$="AgentBadge"]')) ? "agent" : null;
  },
};

export const zendesk: Host = {
  name: "Zendesk",
  owns: (place) => place.hostname.endsWith(".zendesk.com") && place.pathname.startsWith("/agent"),
  read(box): Found {
    const { turns, customer } = threadOf(box, markup);
    return { channel: CHATS.test(replyChannel(box)) ? "chat" : "ticket", thread: turns, agent_name: null, customer_name: customer };
  },
};

/** The composer names the channel that the reply will go by. */
function replyChannel(box: Element): string {
  for (let around = box.parentElement; around; around = around.parentElement) {
    const channel = around.querySelector('[data-test-id="omnichannel-channel-switcher-button"]')?.getAttribute("data-channel");
    if (channel) return channel;
  }
  return "";
}
