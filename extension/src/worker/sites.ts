/** Sites where the button shows by itself: the starter is registered for them and for no other. */

import type { Here } from "../messages.ts";
import { keep, settings } from "./settings.ts";

const ID = "starter";

/** Make the registration say what the settings say. */
export async function registerSites(): Promise<void> {
  const { always, never } = await settings();
  await chrome.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => undefined);
  const matches = await allowed(always.filter((pattern) => !never.includes(pattern)));
  if (!matches.length) return;
  await chrome.scripting.registerContentScripts([
    { id: ID, js: ["starter.js"], matches, ...(never.length ? { excludeMatches: [...never] } : {}), allFrames: true, runAt: "document_idle", persistAcrossSessions: true },
  ]);
}

/** Keep what the person chose for one site. */
export async function choose(pattern: string, here: Here): Promise<void> {
  const { always, never } = await settings();
  const without = (all: readonly string[]): readonly string[] => all.filter((one) => one !== pattern);
  await keep({ always: here === "always" ? [...without(always), pattern] : without(always), never: here === "never" ? [...without(never), pattern] : without(never) });
}

/** The patterns that the person has allowed in the browser too: one alone that is not would make the browser refuse all. */
async function allowed(patterns: readonly string[]): Promise<string[]> {
  const yes = await Promise.all(patterns.map((pattern) => chrome.permissions.contains({ origins: [pattern] }).catch(() => false)));
  return patterns.filter((_, at) => yes[at]);
}
