/** The text box in the page, as the panel speaks with it: by way of the worker, which knows the tab and frame. */

import { isTo, type Ask, type Mark, type Read, type ToWorker, type Wrote } from "../messages.ts";
import type { Change } from "../fields/field.ts";

export class Box {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  async read(): Promise<Read | null> {
    return (await this.#ask({ kind: "read" })) as Read | null;
  }

  /** Make `changes` in the draft `before`; a page that no longer answers is a box that is gone. */
  async write(before: string, changes: readonly Change[]): Promise<Wrote> {
    return ((await this.#ask({ kind: "write", before, changes })) as Wrote | null) ?? { ok: false, text: before, why: "gone" };
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    await this.#ask({ kind: "mark", marks });
  }

  /** Take the focus from the box, which had to have it to be written to. */
  async leave(): Promise<void> {
    await say({ to: "worker", kind: "focus", token: this.#token });
  }

  close(): Promise<unknown> {
    return say({ to: "worker", kind: "close", token: this.#token });
  }

  /** Hear what the agent types; null when the box is gone. */
  onTyped(heard: (text: string | null) => void): void {
    chrome.runtime.onMessage.addListener((said: unknown, sender) => {
      if (sender.id === chrome.runtime.id && isTo("panel", said) && said.token === this.#token) heard(said.kind === "typed" ? said.text : null);
      return undefined;
    });
  }

  #ask(ask: Ask): Promise<unknown> {
    return say({ to: "worker", kind: "ask", token: this.#token, ask });
  }
}

export function say(message: ToWorker): Promise<unknown> {
  return chrome.runtime.sendMessage(message).catch(() => null);
}
