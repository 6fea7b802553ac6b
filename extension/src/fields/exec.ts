/** The browser's own editing commands. What they return is worth nothing: CKEditor 5 undoes the edit and they say true. */

import { selectionOf } from "./selection.ts";
import type { Way } from "./way.ts";

/** Put the text in, or take the selection out. */
export const execText: Way = (host, { text }) => {
  run(host, text ? "insertText" : "delete", text);
  return false;
};

/** Firefox eats the space behind an inline element that a replacement empties, so put the new text in first and take the old one out after. */
export const execApart: Way = (host, { text }) => {
  const selection = selectionOf(host);
  if (!text || !selection?.rangeCount) return false;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  selection.collapseToEnd();
  run(host, "insertText", text);
  selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  run(host, "delete");
  return false;
};

/** Put in html. */
export const execHtml: Way = (host, { html }) => {
  run(host, "insertHTML", html);
  return false;
};

/** Undo the last step that the browser knows of. */
export function execUndo(host: HTMLElement): void {
  run(host, "undo");
}

function run(host: HTMLElement, command: string, value?: string): void {
  host.ownerDocument.execCommand(command, false, value);
}
