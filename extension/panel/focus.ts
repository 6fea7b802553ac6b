/** Where the focus goes among the cards. */

const CONTROL = "input[type=checkbox], button.title";

/** Return the element of the card with this key. */
export function cardNode(list: HTMLElement, key: string | null): HTMLElement | null {
  return [...list.children].find((child): child is HTMLElement => child instanceof HTMLElement && child.dataset["key"] === key) ?? null;
}

/** Put the focus on the tick box of a card, or on its title where there is nothing to tick. */
export function focusCard(card: Element | null): void {
  card?.querySelector<HTMLElement>(CONTROL)?.focus();
}
