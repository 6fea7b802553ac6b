/** What the parts of the extension say to each other. Whatever arrives is checked before it is used: a page may own the process of a content script. */

import type { Change, Span } from "./fields/field.ts";
import type { Reading } from "./reading/reading.ts";

/** What the panel asks of the text box that it coaches. Offsets are those of the draft, without quote and signature. */
export type Ask =
  | { readonly kind: "read" }
  | { readonly kind: "write"; readonly before: string; readonly changes: readonly Change[] }
  | { readonly kind: "mark"; readonly marks: readonly Mark[] }
  | { readonly kind: "leave" };

export interface Mark extends Span {
  readonly selected: boolean;
}

/** The answer to "read"; `draft` is null where there is no text box to coach. */
export interface Read {
  readonly draft: string | null;
  readonly reading: Reading | null;
  /** The match pattern of its site. */
  readonly site: string;
}

/** When the button shows by itself on a site. */
export type Here = "asked" | "always" | "never";

/** The answer to "write"; `why` says whether the place was gone or the box refused, and `text` is the draft as it stands. */
export type Wrote =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly why: "moved" | "refused" | "damaged" | "gone" };

export type ToWorker =
  | { readonly to: "worker"; readonly kind: "open" }
  | { readonly to: "worker"; readonly kind: "ask"; readonly token: string; readonly ask: Ask }
  | { readonly to: "worker"; readonly kind: "focus"; readonly token: string }
  | { readonly to: "worker"; readonly kind: "close"; readonly token: string }
  | { readonly to: "worker"; readonly kind: "site"; readonly pattern: string; readonly here: Here }
  | { readonly to: "worker"; readonly kind: "options" };

export type ToContent =
  | { readonly to: "content"; readonly kind: "look" }
  | { readonly to: "content"; readonly kind: "rest" }
  | { readonly to: "content"; readonly kind: "take"; readonly token: string }
  | { readonly to: "content"; readonly kind: "show"; readonly token: string }
  | { readonly to: "content"; readonly kind: "hide"; readonly token: string }
  | { readonly to: "content"; readonly kind: "ask"; readonly token: string; readonly ask: Ask };

/** Whoever is on none of the sites in `keep`, match patterns, has no button any more. */
export interface ToStarter {
  readonly to: "starter";
  readonly kind: "stop";
  readonly keep: readonly string[];
}

/** News of the text box, heard by the panel that has the token. */
export type ToPanel =
  | { readonly to: "panel"; readonly token: string; readonly kind: "typed"; readonly text: string }
  | { readonly to: "panel"; readonly token: string; readonly kind: "gone" };

const KINDS = { worker: ["open", "ask", "focus", "close", "site", "options"], content: ["look", "rest", "take", "show", "hide", "ask"], panel: ["typed", "gone"], starter: ["stop"] } as const;
const ASKS = ["read", "write", "mark", "leave"];

/** Whether `said` is a message to `to` of a kind that exists, with what that kind needs. */
export function isTo<To extends keyof typeof KINDS>(to: To, said: unknown): said is { worker: ToWorker; content: ToContent; panel: ToPanel; starter: ToStarter }[To] {
  if (!isRecord(said) || said["to"] !== to || !(KINDS[to] as readonly unknown[]).includes(said["kind"])) return false;
  const { kind, token, ask, text } = said;
  if (["open", "options", "look", "rest"].includes(String(kind))) return true;
  if (kind === "site") return isPattern(said["pattern"]) && ["asked", "always", "never"].includes(String(said["here"]));
  if (kind === "stop") return all(said["keep"], isPattern);
  if (typeof token !== "string" || !/^[\w-]{16,64}$/u.test(token)) return false;
  return kind === "ask" ? isAsk(ask) : kind !== "typed" || typeof text === "string";
}

function isPattern(value: unknown): boolean {
  return typeof value === "string" && /^https?:\/\/[\w.-]+\/\*$/u.test(value);
}

function isAsk(ask: unknown): ask is Ask {
  if (!isRecord(ask) || !ASKS.includes(String(ask["kind"]))) return false;
  if (ask["kind"] === "mark") return all(ask["marks"], isSpan);
  if (ask["kind"] === "write") return typeof ask["before"] === "string" && all(ask["changes"], (one) => isSpan(one) && typeof (one as { text?: unknown }).text === "string");
  return true;
}

function isSpan(value: unknown): value is Span {
  if (!isRecord(value)) return false;
  const { start, end } = value;
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= (start as number) && (start as number) <= (end as number);
}

function all(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= 1000 && value.every(fits);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
