/** The keyboard: arrows walk the cards, space ticks, enter puts one change in, escape leaves. */

import { focusCard } from "./focus.ts";

export interface KeyActions {
  readonly enter: (key: string) => void;
  readonly select: (key: string) => void;
  readonly lead: () => void;
  readonly close: () => void;
}

/** Hear the keys of the panel and keep them from the page around it. */
export function keys(root: ShadowRoot, cards: HTMLElement, actions: KeyActions): void {
  root.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && !event.isComposing) pressed(event, cards, actions);
    event.stopPropagation();
  });
  for (const name of ["keyup", "keypress", "beforeinput", "input", "paste", "cut", "copy"]) root.addEventListener(name, (event) => event.stopPropagation());
}

function pressed(event: KeyboardEvent, cards: HTMLElement, actions: KeyActions): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  const card = target?.closest<HTMLElement>(".card") ?? null;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return act(event, actions.lead);
  if (event.key === "Escape") return act(event, () => (writes(target) ? walk(card, actions) : actions.close()));
  if (!card || writes(target)) return event.key === "Enter" && target instanceof HTMLInputElement ? act(event, () => nextField(target)) : undefined;
  if (event.key === "Enter" && target instanceof HTMLInputElement) return act(event, () => actions.enter(card.dataset["key"] ?? ""));
  const to = goal(event.key, card, cards);
  if (to) act(event, () => walk(to, actions));
}

function goal(key: string, card: HTMLElement, cards: HTMLElement): Element | null {
  if (key === "ArrowDown") return card.nextElementSibling;
  if (key === "ArrowUp") return card.previousElementSibling;
  if (key === "Home") return cards.firstElementChild;
  return key === "End" ? cards.lastElementChild : null;
}

function walk(card: Element | null, actions: KeyActions): void {
  if (card instanceof HTMLElement) actions.select(card.dataset["key"] ?? "");
  focusCard(card);
}

function nextField(input: HTMLInputElement): void {
  const fields = [...(input.closest(".cards")?.querySelectorAll<HTMLElement>(".fields:not([hidden]) :is(input, textarea)") ?? [])];
  fields[fields.indexOf(input) + 1]?.focus();
}

function writes(target: HTMLElement | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
}

function act(event: Event, done: () => void): void {
  event.preventDefault();
  done();
}
