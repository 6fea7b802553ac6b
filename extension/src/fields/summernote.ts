/** Its undo goes back to the last state it noted, and it notes none for keys: without a note before an edit, Ctrl+Z would take the agent's last words too. */
import { pasteText } from "./ask.ts";
import { execApart, execHtml, execText, execUndo } from "./exec.ts";
import type { Family } from "./family.ts";
import { pause } from "./selection.ts";

/** It notes the state this long after a paste, even after one that held nothing. */
const NOTED = 20;

export const summernote: Family = {
  id: "summernote",
  host: ".note-editable",
  words: [execText, execApart],
  breaks: [execText],
  lines: [execHtml],
  gathers: true,
  bare: true,
  closes(host) {
    pasteText(host, { start: 0, end: 0, text: "", html: "" });
    return pause(NOTED);
  },
  undo: execUndo,
};
