/** What a host is: a site that shows the customer's messages, and how to read them there. */

import type { Channel, Turn } from "../reading/reading.ts";

/** What was read; an empty thread where the messages were not found for certain. */
export interface Found {
  readonly channel: Channel;
  /** Oldest first. */
  readonly thread: readonly Turn[];
  readonly agent_name: string | null;
  readonly customer_name: string | null;
}

export interface Host {
  /** Its name in words for the agent. */
  readonly name: string;
  owns(place: URL, page: Document): boolean;
  /** Read the conversation that a box answers; the box is an element of the page, if need be the frame that holds it. */
  read(box: Element, page: Document): Found;
}
