import { execApart, execHtml, execText, execUndo } from "./exec.ts";
import type { Family } from "./family.ts";

export const tinymce: Family = {
  id: "tinymce",
  host: ".mce-content-body",
  words: [execText, execApart],
  breaks: [execText],
  lines: [execHtml],
  aside: "[data-mce-bogus=all]",
  gathers: true,
  closes: (host) => void host.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" })),
  undo: execUndo,
};
