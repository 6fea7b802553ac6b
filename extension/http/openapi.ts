/** Written by tools/generate.py from docs/openapi.json; do not edit. */

export interface About {
  readonly version: string;
  readonly engine: string;
  readonly sends_to: string | null;
  readonly keeps_text: boolean;
  readonly retention_days: number | null;
  readonly needs_key?: boolean;
}

export interface Coaching {
  readonly id: string | number | null;
  readonly verdict: "send" | "revise";
  readonly headline: string;
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  readonly rewrite: string | null;
  readonly placeholders?: readonly string[];
  readonly engine: string;
  readonly prompt?: string | null;
  readonly withheld?: readonly string[];
  readonly usage?: Usage;
}

export interface Counts {
  readonly days: number;
  readonly calls: number;
  readonly verdicts: { readonly [name: string]: number };
  readonly principles: { readonly [name: string]: PrincipleCount };
  readonly milliseconds: number;
  readonly tokens_in: number;
  readonly tokens_out: number;
  readonly cost: number;
  readonly unpriced: number;
}

export interface Draft {
  readonly id?: string | number | null;
  readonly text: string;
  readonly channel?: "email" | "chat" | "ticket" | "review" | "social" | null;
  readonly thread?: readonly Turn[] | null;
  readonly agent_name?: string | null;
  readonly customer_name?: string | null;
  readonly policy?: readonly string[] | null;
  readonly offsets?: "codepoint" | "utf16" | null;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly principle: "transparency" | "listening" | "empathy" | "authenticity" | "respect" | "boundaries" | "proactivity" | "no-pressure" | "professionalism" | "honest-commitments" | "solution-first" | "low-effort" | "ownership" | "focus";
  readonly reason: string;
  readonly apply: "safe" | "suggest";
}

export interface Fault {
  readonly field: string;
  readonly message: string;
}

export interface Finding {
  readonly rule: string;
  readonly principle: "transparency" | "listening" | "empathy" | "authenticity" | "respect" | "boundaries" | "proactivity" | "no-pressure" | "professionalism" | "honest-commitments" | "solution-first" | "low-effort" | "ownership" | "focus";
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly reason: string;
  readonly source?: "local" | "llm";
  readonly missing?: string | null;
}

export interface Findings {
  readonly findings: readonly Finding[];
}

export interface Health {
  readonly status: string;
  readonly reasons?: readonly string[];
}

export interface JobState {
  readonly id: string;
  readonly state: string;
  readonly lines: number;
  readonly done: number;
  readonly bad: number;
}

export interface OutcomeIn {
  readonly principle: "transparency" | "listening" | "empathy" | "authenticity" | "respect" | "boundaries" | "proactivity" | "no-pressure" | "professionalism" | "honest-commitments" | "solution-first" | "low-effort" | "ownership" | "focus";
  readonly source: "local" | "llm";
  readonly apply: "safe" | "suggest";
  readonly outcome: "taken" | "changed" | "refused";
}

export interface Outcomes {
  readonly coaching?: string | number | null;
  readonly outcomes: readonly OutcomeIn[];
}

export interface Paired {
  readonly secret: string;
}

export interface Principle {
  readonly id: "transparency" | "listening" | "empathy" | "authenticity" | "respect" | "boundaries" | "proactivity" | "no-pressure" | "professionalism" | "honest-commitments" | "solution-first" | "low-effort" | "ownership" | "focus";
  readonly title: string;
  readonly asks: string;
  readonly breaks: string;
  readonly why: string;
  readonly finding: string;
  readonly fine: string;
  readonly articles: readonly string[];
  readonly source: string;
}

export interface PrincipleCount {
  readonly found: number;
  readonly taken: number;
  readonly changed: number;
  readonly refused: number;
}

export interface Principles {
  readonly principles: readonly Principle[];
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly Fault[];
}

export interface RuleLine {
  readonly id: string;
  readonly principle: string;
  readonly kind: string;
  readonly fix: string;
  readonly reason: string;
}

export interface Rules {
  readonly rules: readonly RuleLine[];
}

export interface Turn {
  readonly role: "customer" | "agent";
  readonly text: string;
}

export interface Usage {
  readonly input_tokens?: number;
  readonly cached_tokens?: number;
  readonly output_tokens?: number;
  readonly cost?: number | null;
}
