import { pastedHtml, replace } from "./ask.ts";
import type { Family } from "./family.ts";
import { pressUndo } from "./keys.ts";

export const trix: Family = { id: "trix", host: "trix-editor", words: [replace], breaks: [replace], lines: [pastedHtml], undo: pressUndo };
