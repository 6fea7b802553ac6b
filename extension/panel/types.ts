/** What the coach answers, as coach/models.py and coach/events.py say it. Offsets are UTF-16 units: indices of a JavaScript string. */

export type Apply = "safe" | "suggest";
export type Source = "local" | "llm";

export interface Finding {
  readonly rule: string;
  readonly principle: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly reason: string;
  readonly source: Source;
  readonly missing: string | null;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly principle: string;
  readonly reason: string;
  readonly apply: Apply;
}

export interface Usage {
  readonly input_tokens: number;
  readonly cached_tokens: number;
  readonly output_tokens: number;
  readonly cost: number | null;
}

export interface Coaching {
  readonly id: string | number | null;
  readonly verdict: "send" | "revise";
  readonly headline: string;
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  readonly rewrite: string | null;
  readonly placeholders: readonly string[];
  readonly engine: string;
  readonly prompt: string | null;
  readonly withheld: readonly string[];
  readonly usage: Usage;
}

export interface Principle {
  readonly id: string;
  readonly title: string;
  readonly asks: string;
  readonly breaks: string;
  readonly why: string;
  readonly source: string;
  readonly articles: readonly string[];
}

/** Who will answer and where texts go; `server` names the coach's machine, null where it is this one. */
export interface About {
  readonly engine: string;
  readonly sends_to: string | null;
  readonly keeps_text: boolean;
  readonly retention_days: number | null;
  readonly server: string | null;
}

/** A problem document (RFC 9457), or what we make of a connection that failed. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
  readonly status: number | null;
  readonly instance: string | null;
}

export type Outcome = "taken" | "changed" | "refused";

/** What became of one edit; never text. */
export interface EditOutcome {
  readonly principle: string;
  readonly source: Source;
  readonly apply: Apply;
  readonly outcome: Outcome;
}
