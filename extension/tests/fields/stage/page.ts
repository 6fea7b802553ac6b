/** What every editor's page shows to the test: the editor's own model, never the DOM of its box. */

export interface Shown {
  /** The element to type in. */
  readonly box: HTMLElement;
  /** The model's text, a line a block. */
  text(): string;
  /** The model with its formats, in whatever form the editor gives. */
  rich(): string;
}

export const room = document.getElementById("room") as HTMLElement;

/** Tell the test that the editor stands. */
export function show(shown: Shown): void {
  Object.assign(globalThis, { shown });
}

/** Return the lines of html that an editor gave out. */
export function lines(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(/<br[^>]*>(?=<\/(p|div)>)/gu, "").replace(/<br[^>]*>/gu, "\n"), "text/html");
  const blocks = [...body.querySelectorAll("p, div, li")];
  return (blocks.length ? blocks : [body]).map((block) => (block.textContent ?? "").replaceAll("\u00a0", " ").replace(/^ $/u, "")).join("\n");
}

/** Load a script that finds its own parts by its address. */
export function script(src: string): Promise<void> {
  const tag = Object.assign(document.createElement("script"), { src });
  return new Promise((loaded, failed) => {
    tag.onload = () => loaded();
    tag.onerror = () => failed(new Error(src));
    document.head.append(tag);
  });
}

/** Make Ctrl+B bold, as webmails do: Firefox has no such key. */
export function boldByKey(box: HTMLElement): void {
  box.addEventListener("keydown", (event) => {
    if (!event.ctrlKey || event.key !== "b") return;
    event.preventDefault();
    document.execCommand("bold");
  });
}
