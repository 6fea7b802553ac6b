/** Builds elements without markup strings, so that no page's policy and no text of a customer can get in the way. */

export type Child = Node | string | null;

interface Props {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

export function el<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, props: Props = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (props.class) node.className = props.class;
  if (props.text !== undefined) node.textContent = props.text;
  for (const [name, value] of Object.entries(props.attributes ?? {})) node.setAttribute(name, value);
  for (const [name, heard] of Object.entries(props.on ?? {})) node.addEventListener(name, heard);
  node.append(...children.filter((child) => child !== null));
  return node;
}

export function button(text: string, kind: string, press: () => void): HTMLButtonElement {
  return el("button", { class: kind, text, attributes: { type: "button" }, on: { click: press } });
}

/** Set a text only where it differs, so that a screen reader is not told the same thing twice. */
export function say(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
