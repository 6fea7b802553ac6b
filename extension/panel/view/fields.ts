/** The placeholders of one change as labelled fields. */

import { label } from "../blanks.ts";
import { el } from "../el.ts";

const LONG = 26;

/** Build the fields of `blanks`; `fill` hears every keystroke. */
export function fields(blanks: readonly string[], id: string, values: ReadonlyMap<string, string>, fill: (blank: string, value: string) => void): HTMLElement {
  return el("div", { class: "fields" }, ...blanks.map((blank, at) => field(blank, `${id}-blank-${at}`, values.get(blank) ?? "", fill)));
}

function field(blank: string, id: string, value: string, fill: (blank: string, value: string) => void): HTMLElement {
  const attributes = { id, autocomplete: "off", spellcheck: "true" };
  const input = blank.length > LONG ? el("textarea", { attributes: { ...attributes, rows: "2" } }) : el("input", { attributes: { ...attributes, type: "text" } });
  input.value = value;
  input.addEventListener("input", () => fill(blank, input.value));
  return el("p", { class: "field" }, el("label", { text: label(blank), attributes: { for: id } }), input);
}
