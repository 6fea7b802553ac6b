/** The buttons: copy, put into the draft, undo; and the warning about placeholders that are still open. */

import { label } from "../blanks.ts";
import { button, el, say } from "../el.ts";
import { outdated, unfilled, waiting, wanted } from "../reading.ts";
import type { State } from "../state.ts";
import type { Actions, Lead, View } from "./actions.ts";
import { words } from "../words/index.ts";

export function foot(actions: Actions, lead: Lead): View<State> {
  const warning = el("p", { class: "warning", attributes: { role: "alert" } });
  const copy = button("", lead === "copy" ? "first" : "second", actions.copy);
  const apply = button("", lead === "apply" ? "first" : "second", actions.applyTicked);
  const undo = button(words.undo, "quiet", actions.undo);
  const buttons = el("div", { class: "buttons" }, ...(lead === "copy" ? [copy, apply] : [apply, copy]), undo);
  const node = el("footer", { class: "foot" }, warning, buttons);
  return {
    node,
    show(state) {
      node.hidden = state.phase !== "done";
      say(warning, warningOf(state));
      say(copy, copyOf(state));
      say(apply, applyOf(waiting(state).length, state.warned === "apply"));
      apply.hidden = waiting(state).length === 0;
      undo.hidden = state.applied.size === 0;
    },
  };
}

function warningOf(state: State): string {
  if (state.copied === "no") return words.notCopied;
  if (!state.warned) return "";
  const key = state.warned;
  const open = unfilled(state, key === "copy" ? wanted(state) : key === "apply" ? waiting(state) : state.cards.filter((card) => card.key === key));
  const names = open.map((blank) => `“${label(blank)}”`).join(", ");
  return words.toFill(names);
}

function applyOf(count: number, anyway: boolean): string {
  return anyway ? words.applyAnyway : words.apply(count);
}

function copyOf(state: State): string {
  if (state.copied === "yes") return words.copied;
  if (outdated(state)) return words.copyAsIs;
  return state.warned === "copy" ? words.copyAnyway : words.copy;
}
