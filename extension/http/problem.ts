/** What went wrong, in words that can be shown. */

import type { Problem } from "../panel/types.ts";

/** A call that failed, with the problem document that says why. */
export class Failed extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "Failed";
    this.problem = problem;
  }
}

/** Read a problem document (RFC 9457); what is not one still gives a problem that can be shown. */
export function problemOf(said: unknown, status: number | null): Problem {
  const given = typeof said === "object" && said !== null ? (said as Record<string, unknown>) : {};
  const text = (name: string, otherwise: string): string => (typeof given[name] === "string" && given[name] ? given[name] : otherwise);
  return {
    title: text("title", "The coach could not answer"),
    detail: text("detail", status ? `The server answered ${status} and gave no reason.` : "The server gave no reason."),
    status: typeof given["status"] === "number" ? given["status"] : status,
    instance: text("instance", "") || null,
  };
}

/** The server did not answer, or not to the end. */
export function unreachable(detail = "The coach's server does not answer. Is it running, and is this machine connected to it?"): Failed {
  return new Failed({ title: "No connection to the coach", detail, status: null, instance: null });
}

/** Make a problem of anything that was thrown. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof Failed) return error.problem;
  return unreachable("The connection broke before the answer was whole. Try again.").problem;
}
