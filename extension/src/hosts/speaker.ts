/** Who speaks in a message of a page that we do not know, by the names that its author gave to things. */

const NAMED = ["class", "aria-label", ...["role", "author", "author-type", "direction", "type", "kind", "sender", "test-id", "testid"].map((name) => `data-${name}`)];
const NOTE = /\b(?:internal|private|notes?|drafts?|system|events?|activity|bot|deleted)\b/u;
const AGENT = /\b(?:agents?|staff|operator|admin|outgoing|outbound|sent|own|self|me|mine|team)\b/u;
const CUSTOMER = /\b(?:customers?|clients?|visitors?|users?|guests?|requester|end user|incoming|inbound|received|contact)\b/u;

export type Speaker = "customer" | "agent" | "nobody";

/** Return who speaks in a message; null where nothing tells, or too much. */
export function speakerOf(message: Element): Speaker | null {
  const names = NAMED.map((name) => message.getAttribute(name) ?? "").join(" ");
  const said = names.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").replace(/[^\p{L}]+/gu, " ").toLowerCase();
  if (NOTE.test(said)) return "nobody";
  if (AGENT.test(said) === CUSTOMER.test(said)) return null;
  return AGENT.test(said) ? "agent" : "customer";
}
