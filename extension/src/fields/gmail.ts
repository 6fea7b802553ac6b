/** Gmail leaves editing to the browser. */
import { contenteditable } from "./contenteditable.ts";
import { execApart, execHtml, execText } from "./exec.ts";
import type { Family } from "./family.ts";

export const gmail: Family = { ...contenteditable, id: "gmail", host: "[g_editable=true]", words: [execText, execApart], nothing: [execText], breaks: [execText], lines: [execHtml] };
