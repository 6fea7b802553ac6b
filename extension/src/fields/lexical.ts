import { pasteHtml, pasteText, replace } from "./ask.ts";
import type { Family } from "./family.ts";
import { pressUndo } from "./keys.ts";

export const lexical: Family = { id: "lexical", host: "[data-lexical-editor]", words: [replace, pasteText], lines: [pasteHtml, replace], undo: pressUndo };
