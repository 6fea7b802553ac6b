/** Whether the button shows by itself on this site: asked, always, never. What the person chooses is kept. */

import { find } from "../../page/find.ts";
import type { Here } from "../messages.ts";
import { say } from "./box.ts";
import { said } from "./words/index.ts";

const select = find("here", HTMLSelectElement);
const CHOICES: readonly Here[] = ["asked", "always", "never"];

select.replaceChildren(...CHOICES.map((choice) => new Option(said.here[choice], choice)));
select.setAttribute("aria-label", said.hereLabel);

/** Show the choice for a site, a match pattern, and hear of another. */
export async function offer(pattern: string): Promise<void> {
  const kept = await chrome.storage.local.get({ always: [], never: [] });
  const holds = (name: "always" | "never"): boolean => (kept[name] as readonly string[]).includes(pattern);
  select.value = holds("never") ? "never" : holds("always") ? "always" : "asked";
  select.onchange = () => void choose(pattern, select.value as Here);
}

/** A browser that does not grant the site leaves the choice as it was. */
async function choose(pattern: string, here: Here): Promise<void> {
  if (here === "always" && !(await granted(pattern))) return offer(pattern);
  await say({ to: "worker", kind: "site", pattern, here });
}

async function granted(pattern: string): Promise<boolean> {
  const origins = [pattern];
  return (await chrome.permissions.contains({ origins })) || chrome.permissions.request({ origins }).catch(() => false);
}
