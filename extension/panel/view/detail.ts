/** What unfolds under a card: each reason, what the principle asks, and its source. */

import type { Card } from "../cards.ts";
import { el } from "../el.ts";
import type { Principle } from "../types.ts";
import type { View } from "./actions.ts";
import { words } from "../words/index.ts";

interface Shown {
  readonly principle: Principle | undefined;
  readonly open: boolean;
}

export function detail(card: Card, id: string): View<Shown> {
  const reasons = [...new Set([card.reason, ...card.findings.map((finding) => finding.reason)])];
  const lesson = el("div", { class: "lesson" });
  const node = el("div", { class: "detail", attributes: { id } }, ...reasons.map((text) => el("p", { class: "reason", text })), lesson);
  let shownOf: string | undefined;
  return {
    node,
    show({ principle, open }) {
      node.hidden = !open;
      lesson.hidden = !principle;
      if (!principle || shownOf === principle.id) return;
      shownOf = principle.id;
      lesson.replaceChildren(...lessonOf(principle));
    },
  };
}

function lessonOf({ asks, source, articles }: Principle): readonly Node[] {
  const from = articles.length ? ` (${articles.join(", ")})` : "";
  return [el("p", { text: asks }), el("p", { class: "small" }, words.source, el("cite", { text: source }), from)];
}
