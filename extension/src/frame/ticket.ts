/** What the coach is told of the customer: read from the page, shown, and always the agent's to correct. */

import { find } from "../../page/find.ts";
import type { Request } from "../../http/client.ts";
import type { Reading, Turn } from "../reading/reading.ts";
import type { Own } from "../talk.ts";
import { said } from "./words/index.ts";

const [customer, channel] = [find("customer", HTMLTextAreaElement), find("channel", HTMLSelectElement)];
const [customerName, agentName] = [find("customer-name", HTMLInputElement), find("agent-name", HTMLInputElement)];
const [earlier, withEarlier] = [find("earlier", HTMLElement), find("with-earlier", HTMLInputElement)];
let before: readonly Turn[] = [];

for (const [name, text] of [["customer", said.lastMessage], ["channel", said.channel], ["customer-name", said.theirName], ["agent-name", said.yourName]] as const) {
  const label = document.querySelector(`label[for="${name}"]`);
  if (label) label.textContent = text;
}
customer.placeholder = said.paste;
channel.replaceChildren(...Object.entries(said.channels).map(([value, text]) => new Option(text, value)));

/** Show what was read. */
export function show(reading: Reading): void {
  const last = reading.thread.findLastIndex(({ role }) => role === "customer");
  before = reading.thread.slice(0, Math.max(last, 0));
  customer.value = reading.thread[last]?.text ?? "";
  channel.value = reading.channel;
  customerName.value = reading.customer_name ?? "";
  agentName.value = reading.agent_name ?? "";
  earlier.hidden = before.length === 0;
  const label = earlier.querySelector("label");
  if (label) label.textContent = said.earlier(before.length);
  const from = find("from", HTMLElement);
  from.textContent = customer.value ? said.wrote(customer.value.replace(/\s+/gu, " ").slice(0, 90)) : said.wroteNothing;
  from.title = reading.from;
}

/** Where the page does not name the agent, the settings do. */
export function sign(own: Own): void {
  agentName.value ||= own.agent_name;
}

/** Return the request for a draft as the fields stand. */
export function request(text: string, own: Own): Request {
  const own_turn: readonly Turn[] = customer.value.trim() ? [{ role: "customer", text: customer.value.trim() }] : [];
  const thread = [...(withEarlier.checked ? before : []), ...own_turn];
  return { text, thread, channel: channel.value, agent_name: agentName.value.trim() || null, customer_name: customerName.value.trim() || null, policy: own.policy, offsets: "utf16" };
}
