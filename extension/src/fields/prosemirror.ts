import { pasteHtml, pasteText, replace } from "./ask.ts";
import { execText } from "./exec.ts";
import type { Family } from "./family.ts";
import { pressUndo } from "./keys.ts";

export const prosemirror: Family = { id: "prosemirror", host: ".ProseMirror", words: [replace, execText, pasteText], lines: [pasteHtml], undo: pressUndo };
