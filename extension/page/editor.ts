/** The draft box: a plain text area with a mirror behind it that carries the underlines. */

import type { Mark } from "../panel/events.ts";
import { inOrder, type Change } from "../panel/splice.ts";

export class Editor {
  readonly #area: HTMLTextAreaElement;
  readonly #mirror: HTMLElement;
  #marks: readonly Mark[] = [];

  constructor(area: HTMLTextAreaElement, mirror: HTMLElement) {
    [this.#area, this.#mirror] = [area, mirror];
    area.addEventListener("input", () => this.#draw());
  }

  get text(): string {
    return this.#area.value;
  }

  mark(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#draw();
  }

  /** Make the changes as typing would, so that the browser's own undo knows them. */
  change(changes: readonly Change[]): void {
    this.#area.focus();
    for (const { start, end, replacement } of [...inOrder(changes)].reverse()) {
      this.#area.setSelectionRange(start, end);
      if (replacement) document.execCommand("insertText", false, replacement);
      else if (end > start) document.execCommand("delete");
    }
  }

  /** Hear where the agent clicked, or asked with F8 for the place after the caret. */
  onPick(picked: (offset: number, byKey: boolean) => void): void {
    this.#area.addEventListener("click", () => {
      if (this.#area.selectionStart === this.#area.selectionEnd) picked(this.#area.selectionStart, false);
    });
    this.#area.addEventListener("keydown", (event) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      const next = this.#marks.find((mark) => mark.start > this.#area.selectionStart) ?? this.#marks[0];
      if (next) this.#area.setSelectionRange(next.start, next.start);
      picked(next?.start ?? 0, true);
    });
  }

  focus(): void {
    this.#area.focus();
  }

  /** Draw the mirror anew; a mark that overlaps the one before is drawn from where that ends. */
  #draw(): void {
    const text = this.#area.value;
    const nodes: Node[] = [];
    let at = 0;
    for (const mark of [...this.#marks].sort((one, other) => one.start - other.start)) {
      const start = Math.max(at, mark.start);
      if (mark.end <= start || mark.end > text.length) continue;
      nodes.push(document.createTextNode(text.slice(at, start)), drawn(text.slice(start, mark.end), mark.selected));
      at = mark.end;
    }
    // The last line break of a text area takes a line; in a block it needs something after it.
    this.#mirror.replaceChildren(...nodes, document.createTextNode(`${text.slice(at)}\u200b`));
  }
}

function drawn(text: string, selected: boolean): HTMLElement {
  const node = document.createElement("mark");
  node.textContent = text;
  node.classList.toggle("selected", selected);
  return node;
}
