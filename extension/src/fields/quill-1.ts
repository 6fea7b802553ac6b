/** Quill before 2, told by the box beside it that catches pastes: that one empties the draft when the paste is not a real one. */
import { execHtml, execText } from "./exec.ts";
import type { Family } from "./family.ts";
import { pressUndo } from "./keys.ts";

export const quill1: Family = { id: "quill-1", host: ":has(~ .ql-clipboard), .ql-clipboard ~ .ql-editor", words: [execText], lines: [execHtml], gathers: true, undo: pressUndo };
