/** Who is who in a mail conversation, by the senders' addresses. */

import type { Turn } from "../reading/reading.ts";

/** Domains that many strangers share, so that one domain does not mean one company. */
const SHARED = new RegExp(
  "^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|proton|protonmail|pm|fastmail|zoho|mail" +
    "|qq|163|orange|free|laposte|libero|t-online|wanadoo|seznam|wp|o2)\\.[a-z.]{2,6}$",
  "iu",
);

/** Return the role of a sender where the agent's own address is known: colleagues write for the same company. */
export function roleOf(sender: string | null, own: string | null): Turn["role"] | null {
  if (!sender || !own) return null;
  const [from, mine] = [sender.toLowerCase(), own.toLowerCase()];
  const domain = mine.slice(mine.indexOf("@") + 1);
  return from === mine || (from.endsWith(`@${domain}`) && !SHARED.test(domain)) ? "agent" : "customer";
}
