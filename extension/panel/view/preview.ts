/** The reply as it will read: what the coach changed is underlined, what is still to fill in is framed. */

import { el } from "../el.ts";
import { blanksOf, ordered, outdated, wanted } from "../reading.ts";
import type { State } from "../state.ts";
import type { View } from "./actions.ts";
import { framed } from "./blank.ts";
import { words } from "../words/index.ts";

export function preview(): View<State> {
  const body = el("div", { class: "letter" });
  const summary = el("summary");
  const node = el("details", { class: "preview", attributes: { open: "" } }, summary, body);
  return {
    node,
    show(state) {
      const taken = wanted(state);
      node.hidden = state.phase !== "done" || outdated(state) || !state.cards.some((card) => card.edit);
      summary.textContent = words.reply(taken.length);
      body.replaceChildren(...letter(state));
    },
  };
}

function letter(state: State): readonly Node[] {
  const open = new Set(state.cards.flatMap((card) => blanksOf(state, card)));
  const out: Node[] = [];
  let at = 0;
  for (const { start, end, replacement } of ordered(state, wanted(state))) {
    out.push(document.createTextNode(state.base.slice(at, start)), ...framed(replacement, open));
    at = end;
  }
  return [...out, document.createTextNode(state.base.slice(at))];
}
