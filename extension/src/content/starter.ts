/** On sites the person chose: shows the button once they go into a box that is worth it. Until then it reads and changes nothing. */

import { worth } from "../fields/worth.ts";
import type { ToWorker } from "../messages.ts";
import { Button } from "./button.ts";

const OPEN: ToWorker = { to: "worker", kind: "open" };
const button = new Button("Coach my reply", () => void ask().then(() => button.hide(), () => button.hide()));

/** Throws where the extension was updated meanwhile and this script belongs to the one before. */
async function ask(): Promise<void> {
  await chrome.runtime.sendMessage(OPEN);
}

/** A page may set the focus by itself; that is no act of a person. */
function entered(target: EventTarget | null): void {
  if (!navigator.userActivation.hasBeenActive) return;
  const box = target instanceof Element && !document.querySelector("coach-my-reply") ? boxOf(target) : null;
  if (box) button.show(box);
  else button.hide();
}

/** The box that an element is or lies in; an editor in a frame of the page's own is its frame's body. */
function boxOf(element: Element): HTMLElement | null {
  const inner = element instanceof HTMLIFrameElement ? bodyOf(element) : element.closest<HTMLElement>("textarea, [contenteditable]");
  return inner && worth(inner) ? inner : null;
}

function bodyOf(frame: HTMLIFrameElement): HTMLElement | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

// A box that took the focus by itself is entered with the first click or key in it.
for (const act of ["focusin", "click", "keyup"]) addEventListener(act, (event) => entered(event.composedPath()[0] ?? null), { capture: true, passive: true });
addEventListener("focusout", (event) => event.relatedTarget === null || entered(event.relatedTarget), { capture: true, passive: true });
addEventListener("blur", (event) => event.target === window && entered(document.activeElement), { capture: true, passive: true });
// Whoever was quicker than this script is in the box already.
entered(document.activeElement);
