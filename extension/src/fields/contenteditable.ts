/** A box that the browser itself edits, such as Gmail's, and any editor not known here. */
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
  undo: execUndo,
  bare: true,
};
