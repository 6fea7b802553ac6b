/** The plain sentences about who answered, where texts go, and how far the coach is. */

import { outdated } from "./reading.ts";
import type { State } from "./state.ts";
import type { About, Coaching } from "./types.ts";
import { words } from "./words/index.ts";

const LOCAL = "local";
const READY = "Ready to send";

/** Say who will answer and where texts go. */
export function engineLine(about: About): string {
  return [goes(about), keeps(about)].join(" ");
}

/** Say who answered and what left the machine for it. */
export function answeredLine(about: About, coaching: Coaching): string {
  if (!about.sends_to || !coaching.engine.startsWith(LOCAL)) return engineLine({ ...about, engine: coaching.engine });
  return `${words.rulesAlone(about.sends_to, coaching.usage.input_tokens > 0)} ${keeps(about)}`;
}

/** One line for screen readers and for the eye while the coach works. */
export function statusLine(state: State): string {
  const count = state.cards.length;
  if (state.phase === "working") return count ? `${words.soFar(count)}. ${words.checking}` : words.reading;
  if (state.phase !== "done" || !state.coaching) return "";
  return outdated(state) ? words.typedOn : state.coaching.headline;
}

export function headline(state: State): string {
  if (state.phase === "working") return state.cards.length ? words.soFar(state.cards.length) : words.reading;
  if (state.phase === "failed") return words.failed;
  if (!state.coaching) return "";
  const said = state.coaching.headline;
  return good(state) ? words.ready : (said.split(": ")[0] ?? said);
}

/** Whether the coach read the draft and found nothing; it also says "send" of what it could not read. */
export function good(state: State): boolean {
  return state.coaching?.verdict === "send" && state.coaching.headline.startsWith(READY);
}

function goes({ engine, sends_to, server }: About): string {
  return sends_to ? words.model(engine.replace(/^llm\s+/u, ""), sends_to) : words.rules(server);
}

function keeps({ keeps_text, retention_days }: About): string {
  return words.keeps(keeps_text ? retention_days : false);
}
