import { pasteHtml, pasteText, replace } from "./ask.ts";
import type { Family } from "./family.ts";
import { pressUndo } from "./keys.ts";

export const ckeditor5: Family = { id: "ckeditor5", host: ".ck-editor__editable", words: [replace, pasteText], lines: [pasteHtml, replace], undo: pressUndo };
