/** The cards in a list; a card keeps its elements, and so focus and typed words, for as long as it is there. */

import { el } from "../el.ts";
import { cardNode, focusCard } from "../focus.ts";
import { blanksOf } from "../reading.ts";
import type { State } from "../state.ts";
import type { Principle } from "../types.ts";
import type { Actions, Lead, View } from "./actions.ts";
import { cardView, type CardShown } from "./card.ts";
import { words } from "../words/index.ts";

export interface ListShown {
  readonly state: State;
  readonly principles: ReadonlyMap<string, Principle>;
}

interface Kept {
  readonly made: string;
  readonly view: View<CardShown>;
}

export function list(actions: Actions, lead: Lead): View<ListShown> {
  const node = el("ul", { class: "cards", attributes: { "aria-label": words.found } });
  let kept = new Map<string, Kept>();
  let count = 0;
  return {
    node,
    show({ state, principles }) {
      const next = new Map<string, Kept>();
      for (const card of state.cards) {
        const shown = { card, state, principle: principles.get(card.principle) };
        const made = JSON.stringify([state.base, card, blanksOf(state, card)]);
        const old = kept.get(card.key);
        const one = old?.made === made ? old : { made, view: cardView(shown, `card-${(count += 1)}`, actions, lead) };
        one.view.show(shown);
        next.set(card.key, one);
      }
      kept = next;
      const lost = lay(node, [...kept.values()].map(({ view }) => view.node));
      if (lost) focusCard(cardNode(node, state.selected));
      node.hidden = state.cards.length === 0;
    },
  };
}

/** Put the nodes in place and touch none that is there already, for moving a node takes its focus. Says whether the focus went with one. */
function lay(parent: HTMLElement, nodes: readonly HTMLElement[]): boolean {
  const old = [...parent.children].filter((child) => !nodes.some((node) => node === child));
  const lost = old.some((child) => child.matches(":focus-within"));
  for (const child of old) child.remove();
  for (const [at, node] of nodes.entries()) if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
  return lost;
}
