/** One click: the scripts go into the page, the box with the focus is found, the panel opens beside it. */

import type { ToContent } from "../messages.ts";
import { begin, end, sessionOf, tokensOf } from "./sessions.ts";

const UNDERLINES = `
::highlight(coach-my-reply) { text-decoration: underline wavy #b45309 1.5px; text-underline-offset: 3px; }
::highlight(coach-my-reply-selected) { background-color: #fde68a; color: #1c1917; }`;

/** Coach the box with the focus in a tab; `frame` where it is known. */
export async function open(tab: number, frame?: number): Promise<void> {
  await shut(tab);
  const frames = await inject(tab, frame);
  const home = frames.includes(0) ? 0 : (frame ?? frames[0] ?? 0);
  const looks = await Promise.all(frames.filter((id) => frame === undefined || id === frame).map(async (id) => ({ id, score: Number(await tell(tab, id, { to: "content", kind: "look" })) || 0 })));
  const best = looks.sort((one, other) => other.score - one.score)[0];
  if (!best) return refuse(tab);
  for (const { id } of looks) if (id !== best.id && id !== home) void tell(tab, id, { to: "content", kind: "rest" });
  const token = await begin({ tab, frame: best.id, home });
  await chrome.scripting.executeScript({ target: { tabId: tab, frameIds: [best.id] }, files: ["bridge.js"], world: "MAIN" });
  await chrome.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, css: UNDERLINES }).catch(() => undefined);
  await tell(tab, best.id, { to: "content", kind: "take", token });
  await tell(tab, home, { to: "content", kind: "show", token });
}

/** Put the content script into the window and into `frame`, or into all frames; returns the ids of those that may be scripted. */
async function inject(tab: number, frame?: number): Promise<readonly number[]> {
  const targets = frame === undefined ? [{ tabId: tab, allFrames: true }] : [...new Set([0, frame])].map((id) => ({ tabId: tab, frameIds: [id] }));
  const all = await Promise.all(targets.map((target) => chrome.scripting.executeScript({ target, files: ["content.js"] }).catch(() => [])));
  return all.flat().map(({ frameId }) => frameId);
}

/** Say at the toolbar that this page cannot be coached: the browser's own pages and the stores let no extension in. */
async function refuse(tab: number): Promise<void> {
  await chrome.action.setBadgeText({ tabId: tab, text: "!" });
  await chrome.action.setTitle({ tabId: tab, title: "Coach my reply: the browser lets no extension work on this page" });
}

/** Close a panel: the box forgets it, the page loses it. */
export async function close(token: string): Promise<void> {
  const session = await sessionOf(token);
  await end(token);
  if (!session) return;
  await tell(session.tab, session.frame, { to: "content", kind: "ask", token, ask: { kind: "leave" } });
  await tell(session.tab, session.home, { to: "content", kind: "hide", token });
  await chrome.scripting.removeCSS({ target: { tabId: session.tab, allFrames: true }, css: UNDERLINES }).catch(() => undefined);
}

async function shut(tab: number): Promise<void> {
  for (const token of await tokensOf(tab)) await close(token);
}

/** Say something to a frame; a frame that is gone answers undefined. */
export function tell(tab: number, frame: number, message: ToContent): Promise<unknown> {
  return chrome.tabs.sendMessage(tab, message, { frameId: frame }).catch(() => undefined);
}
