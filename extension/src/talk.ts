/** What panel and worker say over their port while a reply is coached. */

import type { CoachEvent, Request } from "../http/client.ts";
import type { About, EditOutcome, Principle, Problem } from "../panel/types.ts";

/** What the panel says. */
export type Wish =
  | { readonly kind: "meet" }
  | { readonly kind: "coach"; readonly run: number; readonly request: Request }
  | { readonly kind: "outcomes"; readonly outcomes: readonly EditOutcome[] };

/** What the worker says. */
export type News =
  | { readonly kind: "met"; readonly about: About; readonly principles: readonly Principle[]; readonly own: Own }
  | { readonly kind: "event"; readonly run: number; readonly event: CoachEvent }
  | { readonly kind: "failed"; readonly run: number | null; readonly problem: Problem };

/** What of the settings the panel needs; the key is not among it. */
export interface Own {
  readonly agent_name: string;
  readonly policy: readonly string[];
}

export const PORT = "coach";
