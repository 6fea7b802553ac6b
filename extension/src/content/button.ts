/** The small button beside a box: in the top layer, outside the page's tree of content, gone when the box loses the focus. */

const STYLE = `
:host { all: initial; position: fixed; margin: 0; padding: 0; border: 0; background: none; overflow: visible; z-index: 2147483646; }
button { display: flex; align-items: center; gap: 6px; font: 600 12px/1 system-ui, sans-serif; color: #fff; background: #0b5a50; border: 0; border-radius: 999px; padding: 7px 11px 7px 9px; cursor: pointer; box-shadow: 0 1px 4px rgb(0 0 0 / .35); }
button:hover { background: #0e7366; }
button:focus-visible { outline: 3px solid #f59e0b; outline-offset: 2px; }
svg { width: 12px; height: 12px; }`;
const TICK = "M2 6.5l2.6 2.6L10 3.5";

export class Button {
  readonly #host = document.createElement("coach-my-reply-button");
  #box: HTMLElement | null = null;
  readonly #place = (): void => this.#lay();

  constructor(label: string, pressed: () => void) {
    const root = this.#host.attachShadow({ mode: "closed" });
    const style = document.createElement("style");
    style.textContent = STYLE;
    const button = document.createElement("button");
    button.type = "button";
    button.append(tick(), label);
    // The focus has to stay in the box, for it is the box with the focus that will be coached.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", (event) => event.isTrusted && pressed());
    root.append(style, button);
    this.#host.popover = "manual";
  }

  show(box: HTMLElement): void {
    if (box === this.#box && this.#host.isConnected) return;
    this.hide();
    this.#box = box;
    (box.ownerDocument === document ? (box.closest("dialog[open]") ?? document.documentElement) : document.documentElement).append(this.#host);
    this.#host.showPopover();
    this.#lay();
    addEventListener("scroll", this.#place, { capture: true, passive: true });
    addEventListener("resize", this.#place);
  }

  hide(): void {
    removeEventListener("scroll", this.#place, { capture: true });
    removeEventListener("resize", this.#place);
    this.#host.remove();
    this.#box = null;
  }

  /** Lie in the lower right corner of the box, or of what of it can be seen. */
  #lay(): void {
    const frame = this.#box?.ownerDocument === document ? null : this.#box?.ownerDocument.defaultView?.frameElement;
    const { bottom, right } = (frame ?? this.#box)?.getBoundingClientRect() ?? { bottom: 0, right: 0 };
    const { width, height } = this.#host.getBoundingClientRect();
    this.#host.style.left = `${Math.max(4, Math.min(right, innerWidth) - width - 10)}px`;
    this.#host.style.top = `${Math.max(4, Math.min(bottom, innerHeight) - height - 8)}px`;
  }
}

function tick(): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 12 12");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", TICK);
  for (const [name, value] of [["stroke", "currentColor"], ["stroke-width", "2"], ["fill", "none"], ["stroke-linecap", "round"]] as const) path.setAttribute(name, value);
  svg.append(path);
  return svg;
}
