/** One card: the principle, the change in words, its placeholders, and, unfolded, the reason and where it comes from. */

import type { Card } from "../cards.ts";
import { button, el, say } from "../el.ts";
import { blanksOf, changeOf, gone, ticked, valuesOf } from "../reading.ts";
import type { State } from "../state.ts";
import type { Principle } from "../types.ts";
import type { Actions, Lead, View } from "./actions.ts";
import { detail } from "./detail.ts";
import { diffline } from "./diffline.ts";
import { fields } from "./fields.ts";
import { words } from "../words/index.ts";

export interface CardShown {
  readonly card: Card;
  readonly state: State;
  readonly principle: Principle | undefined;
}

export function cardView({ card, state }: CardShown, id: string, actions: Actions, lead: Lead): View<CardShown> {
  const box = el("input", { attributes: { type: "checkbox", id: `${id}-tick`, "aria-labelledby": `${id}-title ${id}-change` } });
  const title = button("", "title", () => actions.select(title.getAttribute("aria-expanded") === "true" ? null : card.key));
  title.id = `${id}-title`;
  title.setAttribute("aria-controls", `${id}-detail`);
  const tag = el("span", { class: "tag" });
  const line = el("p", { class: "change", attributes: { id: `${id}-change` } });
  const open = detail(card, `${id}-detail`);
  const one = button(words.applyOne, "second one", () => actions.applyOne(card.key));
  const blanks = blanksOf(state, card);
  const form = fields(blanks, id, valuesOf(state, card), (blank, value) => actions.fill(card.key, blank, value));
  box.addEventListener("change", () => actions.tick(card.key, box.checked));
  box.addEventListener("focus", () => actions.select(card.key));
  if (card.edit && lead === "apply") open.node.append(one);
  const lane = el("div", { class: "lane" }, el("div", { class: "row" }, title, tag), line, open.node, blanks.length ? form : null);
  const node = el("li", { class: "card" }, card.edit ? box : el("span", { class: "dot", attributes: { "aria-hidden": "true" } }), lane);
  node.dataset["key"] = card.key;
  node.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("button,input,textarea,label"))) actions.select(card.key);
  });
  return {
    node,
    show(shown) {
      const [on, done, selected] = [ticked(shown.state, card), shown.state.applied.has(card.key), shown.state.selected === card.key];
      const lost = gone(shown.state, card);
      box.checked = on || done;
      // Not `disabled`: that would drop the focus of whoever has just put this change in.
      box.setAttribute("aria-disabled", String(done || lost));
      form.hidden = done || !(on || selected);
      one.hidden = done || lost;
      node.classList.toggle("selected", selected);
      node.classList.toggle("applied", done);
      node.classList.toggle("gone", lost);
      title.setAttribute("aria-expanded", String(selected));
      say(title, shown.principle?.title ?? card.principle);
      say(tag, lost ? words.overwritten : tagOf(card, done));
      const change = changeOf(shown.state, card);
      line.replaceChildren(...(change ? diffline(shown.state.base, change, new Set(blanks)) : excerpt(card)));
      open.show({ principle: shown.principle, open: selected });
    },
  };
}

function tagOf(card: Card, done: boolean): string {
  if (done) return words.inDraft;
  if (!card.edit) return card.findings[0]?.start === null ? words.missing : words.yours;
  return card.edit.apply === "suggest" ? words.suggestion : "";
}

function excerpt(card: Card): readonly Node[] {
  const first = card.findings[0];
  return [el("span", { class: "excerpt", text: first?.text ? `“${first.text.trim()}”` : (first?.missing ?? "") })];
}
