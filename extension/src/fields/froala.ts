/** Untested in this repository, since its licence keeps it out. */
import { pasteHtml, pasteWords } from "./ask.ts";
import { execText } from "./exec.ts";
import type { Family } from "./family.ts";
import { pressDelete, pressUndo } from "./keys.ts";

export const froala: Family = { id: "froala", host: ".fr-element", words: [pasteWords, execText], nothing: [pressDelete, execText], lines: [pasteHtml], undo: pressUndo };
