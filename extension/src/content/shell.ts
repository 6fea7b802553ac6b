/** The panel's place in the page: a frame of the extension's own in a closed shadow root, in the top layer and outside the page's tree of content. */

const STYLE = `
:host { all: initial; position: fixed; inset: 12px 12px 12px auto; width: min(420px, calc(100vw - 24px)); height: auto; margin: 0; padding: 0; border: 0; background: none; z-index: 2147483647; }
:host([data-side="left"]) { inset: 12px auto 12px 12px; }
iframe { width: 100%; height: 100%; border: 0; border-radius: 12px; box-shadow: 0 8px 32px rgb(0 0 0 / .28), 0 0 0 1px rgb(0 0 0 / .08); background: Canvas; color-scheme: light dark; }`;

export class Shell {
  readonly #frame = document.createElement("iframe");
  readonly #host = document.createElement("coach-my-reply");
  #tries = 6;
  readonly #watcher = new MutationObserver(() => this.#stay());

  /** `box` is what is coached, where it lies in this frame. */
  constructor(token: string, box: HTMLElement | null) {
    const root = this.#host.attachShadow({ mode: "closed" });
    const style = document.createElement("style");
    style.textContent = STYLE;
    this.#frame.title = "Coach my reply";
    this.#frame.allow = "clipboard-write";
    this.#frame.src = `${chrome.runtime.getURL("panel.html")}#${token}`;
    root.append(style, this.#frame);
    this.#host.popover = "manual";
    this.#stay();
    if (box) this.#clear(box);
    this.#watcher.observe(this.#home(), { childList: true });
  }

  focus(): void {
    this.#frame.focus();
  }

  close(): void {
    this.#watcher.disconnect();
    this.#host.remove();
  }

  /** Go to the side where less of the box is covered. */
  #clear(box: HTMLElement): void {
    const frame = box.ownerDocument === document ? box : (box.ownerDocument.defaultView?.frameElement ?? box);
    const { left, right } = frame.getBoundingClientRect();
    const { width } = this.#host.getBoundingClientRect();
    const [onRight, onLeft] = [right - (innerWidth - width - 12), width + 12 - left];
    this.#host.dataset["side"] = onRight > 0 && onLeft < onRight ? "left" : "right";
  }

  /** Go to the page, and back to it when it threw us out; a page that goes on doing so wins. */
  #stay(): void {
    if (this.#host.isConnected || this.#tries === 0) return;
    this.#tries -= 1;
    this.#home().append(this.#host);
    this.#host.showPopover();
  }

  /** A modal dialog makes all outside of it dead to clicks, the top layer too. */
  #home(): Element {
    const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
    return modal ?? document.documentElement;
  }
}
