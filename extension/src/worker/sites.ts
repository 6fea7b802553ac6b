/** Sites where the button shows by itself: the starter is registered for them and for no other. */

import type { Here, ToStarter } from "../messages.ts";
import { keep, settings } from "./settings.ts";

const ID = "starter";

let last: Promise<void> = Promise.resolve();

/** Make the registration, and the pages that are open, say what the settings say. One turn at a time: of two at once the older could be the one that stays. */
export function registerSites(): Promise<void> {
  return (last = last.then(register, register));
}

async function register(): Promise<void> {
  const { always, never } = await settings();
  await chrome.scripting.unregisterContentScripts({ ids: [ID] }).catch(() => undefined);
  const matches = await allowed(always.filter((pattern) => !never.includes(pattern)));
  const excluded = never.length ? { excludeMatches: [...never] } : {};
  if (matches.length) await chrome.scripting.registerContentScripts([{ id: ID, js: ["starter.js"], matches, ...excluded, allFrames: true, runAt: "document_idle", persistAcrossSessions: true }]);
  await reach(matches, never);
}

/** A page that was open before the person chose: its starter comes, or goes, without a reload. */
async function reach(matches: readonly string[], never: readonly string[]): Promise<void> {
  const [all, chosen, refused] = await Promise.all([chrome.tabs.query({}), tabsAt(matches), tabsAt(never)]);
  const wanted = new Set(chosen.filter((id) => !refused.includes(id)));
  await Promise.all(ids(all).map((id) => (wanted.has(id) ? start(id) : stop(id, matches))));
}

const start = (tabId: number): Promise<unknown> => chrome.scripting.executeScript({ target: { tabId }, files: ["starter.js"] }).catch(() => undefined);
const stop = (tab: number, keep: readonly string[]): Promise<unknown> => chrome.tabs.sendMessage<ToStarter>(tab, { to: "starter", kind: "stop", keep }).catch(() => undefined);
const ids = (tabs: readonly chrome.tabs.Tab[]): number[] => tabs.flatMap(({ id }) => id ?? []);
const tabsAt = async (patterns: readonly string[]): Promise<number[]> => (patterns.length ? ids(await chrome.tabs.query({ url: [...patterns] })) : []);

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
