/** The port to the worker: opened when something is to be said, opened again when the worker died meanwhile. */

import { unreachable } from "../../http/problem.ts";
import type { Problem } from "../../panel/types.ts";
import { PORT, type News, type Wish } from "../talk.ts";

export class Line {
  readonly #heard: (news: News) => void;
  #port: chrome.runtime.Port | null = null;
  /** What was asked and not yet answered to the end; asked again once when the line breaks. */
  #open: { readonly wish: Wish; readonly again: boolean } | null = null;

  constructor(heard: (news: News) => void) {
    this.#heard = heard;
  }

  ask(wish: Wish, again = true): void {
    if (wish.kind !== "outcomes") this.#open = { wish, again };
    (this.#port ??= this.#connect()).postMessage(wish);
  }

  #connect(): chrome.runtime.Port {
    const port = chrome.runtime.connect({ name: PORT });
    port.onMessage.addListener((news: News) => {
      if (isLast(news)) this.#open = null;
      this.#heard(news);
    });
    port.onDisconnect.addListener(() => this.#broke());
    return port;
  }

  #broke(): void {
    this.#port = null;
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    if (open.again) return this.ask(open.wish, false);
    this.#heard({ kind: "failed", run: open.wish.kind === "coach" ? open.wish.run : null, problem: broken() });
  }
}

function isLast(news: News): boolean {
  return news.kind !== "event" || news.event.event === "coaching";
}

function broken(): Problem {
  return unreachable("The connection broke twice before the answer was whole. Coach again in a moment.").problem;
}
