/** Which boxes are worth a button. */

import { hostOf } from "./host.ts";
import { textControl } from "./textarea.ts";

const NOT_WRITING = "[role=searchbox], [role=combobox], [type=search], [aria-multiline=false], [aria-readonly=true], h1, h2, h3, h4, h5, h6, span";
const CODE = ".CodeMirror, .cm-editor, .monaco-editor, .ace_editor, [role=code], code, pre";
const SEARCH = /\b(search|find|suche|buscar|recherche[rz]?)\b/iu;
const LEAST = { width: 120, height: 16 };

/** True for a box of several lines in which an agent may write to a customer; spellcheck=false is no reason against it, TinyMCE sets that. */
export function worth(element: Element): boolean {
  const box = textControl(element) ?? hostOf(element);
  if (!box || box.localName === "input" || box.matches(NOT_WRITING) || box.closest(CODE)) return false;
  return !SEARCH.test(named(box)) && seen(box);
}

function named(box: HTMLElement): string {
  return ["aria-label", "placeholder", "name", "id"].map((name) => box.getAttribute(name) ?? "").join(" ").replaceAll(/[-_]/gu, " ");
}

function seen(box: HTMLElement): boolean {
  const { width, height } = box.getBoundingClientRect();
  return width >= LEAST.width && height >= LEAST.height && box.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}
