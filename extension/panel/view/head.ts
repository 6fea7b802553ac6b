/** The top of the panel: the verdict, who answered, what left the machine. */

import { el, button, say } from "../el.ts";
import { answeredLine, engineLine, good, headline, statusLine } from "../says.ts";
import type { State } from "../state.ts";
import type { Actions, View } from "./actions.ts";
import { words } from "../words/index.ts";

export function head(actions: Actions, closable: boolean): View<State> {
  const title = el("h2", { class: "headline" });
  const engine = el("p", { class: "engine" });
  const status = el("p", { class: "hidden", attributes: { role: "status", "aria-live": "polite" } });
  const close = button(words.close, "quiet close", actions.close);
  const bar = el("div", { class: "progress", attributes: { "aria-hidden": "true" } });
  const node = el("header", { class: "head" }, el("div", { class: "top" }, title, closable ? close : null), engine, status, bar);
  return {
    node,
    show(state) {
      say(title, headline(state));
      say(engine, engineOf(state));
      say(status, statusLine(state));
      node.classList.toggle("working", state.phase === "working");
      node.classList.toggle("good", good(state));
    },
  };
}

function engineOf({ about, coaching }: State): string {
  if (!about) return "";
  return coaching ? answeredLine(about, coaching) : engineLine(about);
}
