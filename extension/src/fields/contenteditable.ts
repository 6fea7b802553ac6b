/** A box that the browser itself edits, and any editor not known here; Outlook's is one. */
import { pasteHtml, pasteText, replace } from "./ask.ts";
import { execApart, execHtml, execText, execUndo } from "./exec.ts";
import type { Family } from "./family.ts";

export const contenteditable: Family = {
  id: "contenteditable",
  host: "*",
  words: [replace, execText, execApart, pasteText],
  nothing: [replace, execText],
  breaks: [replace, execText],
  lines: [execHtml, pasteHtml],
  bare: true,
  closes: note,
  undo: execUndo,
};

/** Outlook's editor notes its state when a composition ends; without a note, its undo takes the agent's last words along with our edit. */
function note(host: HTMLElement): void {
  host.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, composed: true }));
}
