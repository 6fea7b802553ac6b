import { pasteHtml, replace } from "./ask.ts";
import { execHtml, execText } from "./exec.ts";
import type { Family } from "./family.ts";
import { pressUndo } from "./keys.ts";

export const quill: Family = { id: "quill", host: ".ql-editor", words: [replace, execText], lines: [pasteHtml, execHtml], gathers: true, undo: pressUndo };
