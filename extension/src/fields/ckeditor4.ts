import { execApart, execHtml, execText, execUndo } from "./exec.ts";
import type { Family } from "./family.ts";

export const ckeditor4: Family = {
  id: "ckeditor4",
  host: ".cke_editable",
  words: [execText, execApart],
  breaks: [execText],
  lines: [execHtml],
  gathers: true,
  closes: (host) => host.ownerDocument.documentElement.click(),
  undo: execUndo,
};
