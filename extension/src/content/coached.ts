/** One box while it is coached: answers the panel, tells it what is typed, and leaves no listener behind. */

import { LEAVE } from "../fields/asked.ts";
import type { Field } from "../fields/field.ts";
import type { Ask, ToPanel } from "../messages.ts";
import { draftIn } from "../reading/draft.ts";
import { draftOf, read, write } from "./box.ts";
import { clear, underline } from "./marks.ts";

const PAUSE = 80;

export class Coached {
  readonly #token: string;
  readonly #field: Field;
  readonly #unwatch: () => void;
  #timer = 0;

  constructor(token: string, field: Field) {
    [this.#token, this.#field] = [token, field];
    this.#unwatch = field.watch(() => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#news(), PAUSE);
    });
  }

  get element(): HTMLElement {
    return this.#field.element;
  }

  async answer(ask: Ask): Promise<unknown> {
    if (ask.kind === "read") return read(this.#field);
    if (ask.kind === "write") return write(this.#field, ask.before, ask.changes);
    if (ask.kind === "mark") return underline(this.#field, draftIn(this.#field).draft.start, ask.marks);
    return this.leave();
  }

  /** Stop, and give the focus back to the box. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#unwatch();
    clear(this.#field);
    window.dispatchEvent(new Event(LEAVE));
    this.#field.element.focus({ preventScroll: true });
  }

  #news(): void {
    const { isConnected } = this.#field.element;
    const news: ToPanel = isConnected
      ? { to: "panel", token: this.#token, kind: "typed", text: draftOf(this.#field) }
      : { to: "panel", token: this.#token, kind: "gone" };
    chrome.runtime.sendMessage(news).catch(() => undefined);
  }
}
