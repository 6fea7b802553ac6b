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
  const looks = await Promise.all(frames.map(async (id) => ({ id, score: Number(await tell(tab, id, { to: "content", kind: "look" })) || 0 })));
  const best = looks.sort((one, other) => other.score - one.score)[0];
  if (!best) return;
  for (const { id } of looks) if (id !== best.id && id !== 0) void tell(tab, id, { to: "content", kind: "rest" });
  const token = await begin({ tab, frame: best.id });
  await chrome.scripting.executeScript({ target: { tabId: tab, frameIds: [best.id] }, files: ["bridge.js"], world: "MAIN" });
  await chrome.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, css: UNDERLINES }).catch(() => undefined);
  await tell(tab, best.id, { to: "content", kind: "take", token });
  await tell(tab, 0, { to: "content", kind: "show", token });
}

/** Put the content script into the frames that may be scripted; returns their ids. */
async function inject(tab: number, frame?: number): Promise<readonly number[]> {
  const target = frame === undefined ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [...new Set([0, frame])] };
  const results = await chrome.scripting.executeScript({ target, files: ["content.js"] });
  return results.map(({ frameId }) => frameId).filter((id) => frame === undefined || id === frame);
}

/** Close a panel: the box forgets it, the page loses it. */
export async function close(token: string): Promise<void> {
  const session = await sessionOf(token);
  await end(token);
  if (!session) return;
  await tell(session.tab, session.frame, { to: "content", kind: "ask", token, ask: { kind: "leave" } });
  await tell(session.tab, 0, { to: "content", kind: "hide", token });
  await chrome.scripting.removeCSS({ target: { tabId: session.tab, allFrames: true }, css: UNDERLINES }).catch(() => undefined);
}

async function shut(tab: number): Promise<void> {
  for (const token of await tokensOf(tab)) await close(token);
}

/** Say something to a frame; a frame that is gone answers undefined. */
export function tell(tab: number, frame: number, message: ToContent): Promise<unknown> {
  return chrome.tabs.sendMessage(tab, message, { frameId: frame }).catch(() => undefined);
}
