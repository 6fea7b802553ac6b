/** What the coach is told beside the draft, and where it was read. */

import type { Span } from "../fields/field.ts";

export type Channel = "email" | "chat" | "ticket" | "review" | "social";

export interface Turn {
  readonly role: "customer" | "agent";
  readonly text: string;
}

export interface Reading {
  readonly channel: Channel;
  /** Oldest first; empty where nothing was found. */
  readonly thread: readonly Turn[];
  readonly agent_name: string | null;
  readonly customer_name: string | null;
  /** Where the thread was found, in words for the agent: "the quoted mail", "Zendesk", "the text above". */
  readonly from: string;
}

/** The part of a box that is the agent's draft; quote and signature lie outside. */
export interface DraftIn {
  readonly draft: Span;
  /** The quoted mail below the draft as plain text, without markers; null where there is none. */
  readonly quote: string | null;
}
