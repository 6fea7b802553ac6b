/** The content script: put into a page when a person asks for the coach, and not before. */

import { fieldAt, focused, worth } from "../fields/index.ts";
import type { Field } from "../fields/field.ts";
import { isTo, type ToContent } from "../messages.ts";
import { Coached } from "./coached.ts";
import { Shell } from "./shell.ts";

declare global {
  var coachMyReply: boolean | undefined;
}

const boxes = new Map<string, Coached>();
const shells = new Map<string, Shell>();

/** How likely this frame holds the box that is meant. */
function look(): number {
  const field = focused(document);
  if (field) return document.hasFocus() ? 3 : 2;
  return only() ? 1 : 0;
}

/** The one box of a page that has only one: nothing need be focused then. */
function only(): Field | null {
  const all = [...document.querySelectorAll<HTMLElement>("textarea, [contenteditable], iframe")].filter(worth);
  const [first] = all;
  return first && all.length === 1 ? fieldAt(first) : null;
}

function take(token: string): boolean {
  const field = focused(document) ?? only();
  if (field) boxes.set(token, new Coached(token, field));
  return field !== null;
}

/** Open the panel, or go back to it when it is open. */
function show(token: string): void {
  const shell = shells.get(token) ?? new Shell(token, boxes.get(token)?.element ?? null);
  shells.set(token, shell);
  shell.focus();
}

async function heard(said: ToContent): Promise<unknown> {
  if (said.kind === "look") return look();
  if (said.kind === "rest") return null;
  if (said.kind === "take") return take(said.token);
  if (said.kind === "show") return show(said.token);
  if (said.kind === "ask") {
    const answer = await boxes.get(said.token)?.answer(said.ask);
    if (said.ask.kind === "leave") boxes.delete(said.token);
    return answer ?? null;
  }
  shells.get(said.token)?.close();
  return void shells.delete(said.token);
}

function listen(said: unknown, sender: chrome.runtime.MessageSender, answer: (value: unknown) => void): true | undefined {
  if (sender.id !== chrome.runtime.id || !isTo("content", said)) return undefined;
  void heard(said).then(answer, () => answer(null)).finally(() => said.kind !== "look" && rest());
  return true;
}

/** Leave nothing behind once nothing is coached here; the next click puts this script in again. */
function rest(): void {
  if (boxes.size || shells.size) return;
  chrome.runtime.onMessage.removeListener(listen);
  globalThis.coachMyReply = false;
}

if (!globalThis.coachMyReply) {
  globalThis.coachMyReply = true;
  chrome.runtime.onMessage.addListener(listen);
}
