/** Roundcube. Tried on a fixture written after the public source of its elastic skin and compose page. */

import { personIn } from "../reading/person.ts";
import type { Found, Host } from "./host.ts";

const FORM = 'form [name="_message"], #composebody';

/** Roundcube composes on a page of its own, so the thread is what the box quotes; the names stand over it. */
export const roundcube: Host = {
  name: "Roundcube",
  owns: (_place, page) => page.body.matches('[class*="task-mail"]') && page.querySelector(FORM) !== null,
  read: (_box, page): Found => ({ channel: "email", thread: [], agent_name: personIn(from(page)), customer_name: personIn(to(page)) }),
};

function from(page: Document): string {
  return page.querySelector<HTMLSelectElement>('select[name="_from"]')?.selectedOptions[0]?.text ?? "";
}

function to(page: Document): string {
  const written = page.querySelector<HTMLTextAreaElement>('[name="_to"]')?.value ?? "";
  return /@.*@/su.test(written) ? "" : written.replace(/[,;]\s*$/u, "");
}
