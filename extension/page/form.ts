/** The fields of a ticket: read into a request, filled from a sample, kept while the tab is open. */

import type { Request } from "../http/client.ts";
import { find } from "./find.ts";

export interface Ticket {
  readonly channel: string;
  readonly customer: string;
  readonly draft: string;
  readonly agent_name: string;
  readonly customer_name: string;
  readonly policy: readonly string[];
}

const NAME = "coach-ticket";

const FIELDS = {
  channel: find("channel", HTMLSelectElement),
  customer: find("customer", HTMLTextAreaElement),
  draft: find("draft", HTMLTextAreaElement),
  agent_name: find("agent-name", HTMLInputElement),
  customer_name: find("customer-name", HTMLInputElement),
  policy: find("policy", HTMLTextAreaElement),
};

export function read(): Ticket {
  const { channel, customer, draft, agent_name, customer_name, policy } = FIELDS;
  const lines = policy.value.split("\n").map((line) => line.trim()).filter(Boolean);
  return { channel: channel.value, customer: customer.value, draft: draft.value, agent_name: agent_name.value, customer_name: customer_name.value, policy: lines };
}

export function write(ticket: Ticket): void {
  FIELDS.channel.value = ticket.channel;
  FIELDS.customer.value = ticket.customer;
  FIELDS.draft.value = ticket.draft;
  FIELDS.agent_name.value = ticket.agent_name;
  FIELDS.customer_name.value = ticket.customer_name;
  FIELDS.policy.value = ticket.policy.join("\n");
}

export function request(ticket: Ticket): Request {
  return {
    text: ticket.draft,
    channel: ticket.channel,
    thread: ticket.customer.trim() ? [{ role: "customer", text: ticket.customer }] : [],
    agent_name: ticket.agent_name.trim() || null,
    customer_name: ticket.customer_name.trim() || null,
    policy: ticket.policy,
    offsets: "utf16",
  };
}

export function keep(): void {
  sessionStorage.setItem(NAME, JSON.stringify(read()));
}

/** Put back what was typed in this tab before; nothing where there is nothing. */
export function restore(): void {
  const kept = sessionStorage.getItem(NAME);
  if (kept) write(JSON.parse(kept) as Ticket);
}
