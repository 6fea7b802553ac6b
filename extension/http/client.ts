/** The coach's HTTP interface, typed: the page uses it, and so will the extension. */

import type { About, Coaching, Edit, EditOutcome, Finding, Principle } from "../panel/types.ts";
import { checked } from "./checked.ts";
import { Failed, problemOf, unreachable } from "./problem.ts";
import { messages } from "./sse.ts";

export interface Request {
  readonly text: string;
  readonly channel: string;
  readonly thread: readonly { readonly role: "customer" | "agent"; readonly text: string }[];
  readonly agent_name: string | null;
  readonly customer_name: string | null;
  readonly policy: readonly string[];
  readonly offsets: "utf16";
}

export type ServerAbout = Omit<About, "server"> & { readonly version: string; readonly needs_key: boolean };

export type CoachEvent =
  | { readonly event: "findings"; readonly findings: readonly Finding[] }
  | { readonly event: "edit"; readonly finding: Finding; readonly edit: Edit }
  | { readonly event: "coaching"; readonly coaching: Coaching };

/** One server and the key for it. */
export class Client {
  readonly #base: string;
  readonly #key: string | null;

  constructor(base: string, key: string | null) {
    [this.#base, this.#key] = [base.replace(/\/$/u, ""), key];
  }

  async about(): Promise<ServerAbout> {
    return (await (await this.#send("/v1/about")).json()) as ServerAbout;
  }

  async principles(): Promise<readonly Principle[]> {
    return ((await (await this.#send("/v1/principles")).json()) as { readonly principles: readonly Principle[] }).principles;
  }

  /** Yield what happens while a reply is coached; throws Failed with the server's own words. */
  async *coach(request: Request, signal: AbortSignal): AsyncGenerator<CoachEvent> {
    const answer = await this.#send("/v1/coach/events", { method: "POST", body: JSON.stringify(request), signal });
    if (!answer.body) throw unreachable();
    let whole = false;
    for await (const { event, data } of messages(answer.body)) {
      const said: unknown = JSON.parse(data);
      if (event === "error") throw new Failed(problemOf(said, null));
      whole ||= event === "coaching";
      yield checked(said, request.text.length);
    }
    if (!whole) throw unreachable("The connection ended before the answer was whole.");
  }

  /** Tell what became of the edits; it is only counted, so a failure is nobody's trouble. */
  async outcomes(outcomes: readonly EditOutcome[]): Promise<void> {
    await this.#send("/v1/outcomes", { method: "POST", body: JSON.stringify({ outcomes }), keepalive: true }).catch(() => undefined);
  }

  async #send(path: string, options: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ accept: "application/json, text/event-stream" });
    if (options.body) headers.set("content-type", "application/json");
    if (this.#key) headers.set("authorization", `Bearer ${this.#key}`);
    const answer = await fetch(this.#base + path, { ...options, headers, credentials: "omit", cache: "no-store" }).catch((error: unknown) => {
      throw error instanceof DOMException && error.name === "AbortError" ? error : unreachable();
    });
    if (!answer.ok) throw new Failed(problemOf(await answer.json().catch(() => null), answer.status));
    return answer;
  }
}
