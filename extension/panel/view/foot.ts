/** The buttons: copy, put into the draft, undo; and the warning about placeholders that are still open. */

import { label } from "../blanks.ts";
import { button, el, say } from "../el.ts";
import { outdated, unfilled, waiting, wanted } from "../reading.ts";
import type { State } from "../state.ts";
import type { Actions, Lead, View } from "./actions.ts";

export function foot(actions: Actions, lead: Lead): View<State> {
  const warning = el("p", { class: "warning", attributes: { role: "alert" } });
  const copy = button("", lead === "copy" ? "first" : "second", actions.copy);
  const apply = button("", lead === "apply" ? "first" : "second", actions.applyTicked);
  const undo = button("Undo coach", "quiet", actions.undo);
  const buttons = el("div", { class: "buttons" }, ...(lead === "copy" ? [copy, apply] : [apply, copy]), undo);
  const node = el("footer", { class: "foot" }, warning, buttons);
  return {
    node,
    show(state) {
      node.hidden = state.phase !== "done";
      say(warning, warningOf(state));
      say(copy, copyOf(state));
      say(apply, applyOf(waiting(state).length, state.warned === "apply"));
      apply.hidden = outdated(state) || waiting(state).length === 0;
      undo.hidden = state.applied.size === 0;
    },
  };
}

function warningOf(state: State): string {
  if (state.copied === "no") return "The browser did not allow copying. Select the text and copy it by hand.";
  if (!state.warned) return "";
  const key = state.warned;
  const open = unfilled(state, key === "copy" ? wanted(state) : key === "apply" ? waiting(state) : state.cards.filter((card) => card.key === key));
  const names = open.map((blank) => `“${label(blank)}”`).join(", ");
  return `Still to fill in: ${names}. Press again to go on anyway.`;
}

function applyOf(count: number, anyway: boolean): string {
  if (anyway) return "Apply anyway";
  return count === 1 ? "Apply 1 change" : `Apply ${count} changes`;
}

function copyOf(state: State): string {
  if (state.copied === "yes") return "Copied";
  if (outdated(state)) return "Copy draft as it stands";
  return state.warned === "copy" ? "Copy anyway" : "Copy reply";
}
