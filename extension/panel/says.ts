/** The plain sentences about who answered, where texts go, and how far the coach is. */

import { outdated } from "./reading.ts";
import type { State } from "./state.ts";
import type { About, Coaching } from "./types.ts";

const LOCAL = "local";
const READY = "Ready to send";

/** Say who will answer and where texts go. */
export function engineLine(about: About): string {
  return [goes(about), keeps(about)].join(" ");
}

/** Say who answered and what left the machine for it. */
export function answeredLine(about: About, coaching: Coaching): string {
  if (!about.sends_to || coaching.engine !== LOCAL) return engineLine({ ...about, engine: coaching.engine });
  const asked = coaching.usage.input_tokens > 0 ? "was asked but gave nothing to use" : "had no part in this answer";
  return `Answered by the rules alone; the model at ${about.sends_to} ${asked}. ${keeps(about)}`;
}

/** One line for screen readers and for the eye while the coach works. */
export function statusLine(state: State): string {
  const count = state.cards.length;
  if (state.phase === "working") return count ? `${places(count)} so far. Checking changes…` : "Reading your draft…";
  if (state.phase !== "done" || !state.coaching) return "";
  return outdated(state) ? "You have changed the draft since." : state.coaching.headline;
}

export function headline(state: State): string {
  if (state.phase === "working") return state.cards.length ? `${places(state.cards.length)} so far` : "Reading your draft…";
  if (state.phase === "failed") return "That did not work";
  if (!state.coaching) return "";
  const said = state.coaching.headline;
  return good(state) ? "Ready to send" : (said.split(": ")[0] ?? said);
}

/** Whether the coach read the draft and found nothing; it also says "send" of what it could not read. */
export function good(state: State): boolean {
  return state.coaching?.verdict === "send" && state.coaching.headline.startsWith(READY);
}

function goes({ engine, sends_to, server }: About): string {
  const place = server ? `on ${server}` : "on this machine";
  if (sends_to) return `Model ${engine.replace(/^llm\s+/u, "")}. Draft and customer message go to ${sends_to}.`;
  return server ? `Rules ${place}. Your text goes there and no further.` : `Rules ${place}. Your text does not leave it.`;
}

function keeps({ keeps_text, retention_days }: About): string {
  if (!keeps_text) return "Nothing is stored.";
  return retention_days === null ? "The server stores texts." : `The server stores texts for ${retention_days} days.`;
}

function places(count: number): string {
  return count === 1 ? "One place" : `${count} places`;
}
