/** Pastes html without its empty lines, so lines go in as text. */
import { pasteText } from "./ask.ts";
import { execText } from "./exec.ts";
import type { Family } from "./family.ts";
import { pressUndo } from "./keys.ts";

export const draftjs: Family = { id: "draftjs", host: ".public-DraftEditor-content", words: [pasteText], nothing: [execText], breaks: [pasteText], undo: pressUndo };
