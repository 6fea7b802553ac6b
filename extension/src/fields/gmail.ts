/** Gmail leaves editing to the browser. */
import { execApart, execHtml, execText, execUndo } from "./exec.ts";
import type { Family } from "./family.ts";

export const gmail: Family = { id: "gmail", host: "[g_editable=true]", words: [execText, execApart], nothing: [execText], breaks: [execText], lines: [execHtml], bare: true, undo: execUndo };
