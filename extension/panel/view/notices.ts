/** What stands above the cards now and then: a warm word, an outdated answer, a problem. */

import { el, button, say } from "../el.ts";
import { outdated } from "../reading.ts";
import { good } from "../says.ts";
import type { State } from "../state.ts";
import type { Actions, View } from "./actions.ts";
import { words } from "../words/index.ts";

export function notices(actions: Actions): View<State> {
  const praise = el("p", { class: "notice praise" });
  const old = el(
    "div",
    { class: "notice old" },
    el("p", { text: words.typedOver }),
    button(words.again, "second", actions.again),
  );
  const said = el("div");
  const again = button(words.retry, "second", actions.again);
  const problem = el("div", { class: "notice problem", attributes: { role: "alert" } }, said, again);
  const node = el("div", { class: "notices" }, praise, old, problem);
  return {
    node,
    show(state) {
      say(praise, praiseOf(state));
      praise.hidden = !praise.textContent;
      old.hidden = state.phase !== "done" || !outdated(state);
      problem.hidden = !state.problem;
      showProblem(said, state);
      again.hidden = state.phase !== "failed";
    },
  };
}

function praiseOf(state: State): string {
  if (state.phase !== "done" || !state.coaching || state.cards.length) return "";
  return good(state) ? words.praise : state.coaching.headline;
}

function showProblem(node: HTMLElement, { problem }: State): void {
  const lines = problem ? [problem.title, problem.detail, words.safe] : [];
  if (node.textContent === lines.join("")) return;
  const reference = problem?.instance ? el("p", { class: "small", text: words.reference(problem.instance) }) : null;
  node.replaceChildren(...lines.map((text, at) => el("p", { class: at === 0 ? "strong" : "", text })), ...(reference ? [reference] : []));
}
