/** The whole panel, top to bottom. */

import { el } from "../el.ts";
import type { Actions, Lead, View } from "./actions.ts";
import { foot } from "./foot.ts";
import { head } from "./head.ts";
import { list, type ListShown } from "./list.ts";
import { notices } from "./notices.ts";
import { preview } from "./preview.ts";
import { withheld } from "./withheld.ts";
import { words } from "../words/index.ts";

export interface Frame extends View<ListShown> {
  readonly cards: HTMLElement;
}

export function frame(actions: Actions, lead: Lead, closable: boolean): Frame {
  const cards = list(actions, lead);
  const [top, bottom] = [head(actions, closable), foot(actions, lead)];
  const parts = [notices(actions), withheld(), preview()] as const;
  const welcome = el("p", { class: "welcome", text: words.welcome });
  const scroll = el("div", { class: "scroll" }, welcome, parts[0].node, cards.node, parts[1].node, parts[2].node);
  const node = el("section", { class: "panel", attributes: { "aria-label": words.coach } }, top.node, scroll, bottom.node);
  return {
    node,
    cards: cards.node,
    show(shown) {
      welcome.hidden = shown.state.phase !== "idle";
      node.classList.toggle("idle", shown.state.phase === "idle");
      top.node.hidden = shown.state.phase === "idle";
      cards.show(shown);
      for (const part of [top, ...parts, bottom]) part.show(shown.state);
    },
  };
}
