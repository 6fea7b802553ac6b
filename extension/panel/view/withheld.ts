/** What an engine said and the checks did not let through, folded away. */

import { el } from "../el.ts";
import type { State } from "../state.ts";
import type { View } from "./actions.ts";
import { words } from "../words/index.ts";

export function withheld(): View<State> {
  const summary = el("summary");
  const lines = el("ul");
  const node = el("details", { class: "withheld" }, summary, lines);
  return {
    node,
    show({ coaching }) {
      const held = coaching?.withheld ?? [];
      node.hidden = held.length === 0;
      summary.textContent = words.held(held.length);
      lines.replaceChildren(...held.map((text) => el("li", { text })));
    },
  };
}
