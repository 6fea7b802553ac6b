/** Keys pressed for an editor that listens to keys itself. */

import type { Way } from "./way.ts";

const APPLE = /Mac|iP(hone|ad)/u;

/** Press what undoes. */
export function pressUndo(host: HTMLElement): void {
  const apple = APPLE.test(navigator.platform);
  press(host, { key: "z", code: "KeyZ", keyCode: 90, ctrlKey: !apple, metaKey: apple });
}

/** Press what takes out the selection. */
export const pressDelete: Way = (host) => {
  press(host, { key: "Delete", code: "Delete", keyCode: 46 });
  return false;
};

function press(host: HTMLElement, init: KeyboardEventInit): void {
  const view = host.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (view) host.dispatchEvent(new view.KeyboardEvent("keydown", { bubbles: true, cancelable: true, composed: true, ...init }));
}
