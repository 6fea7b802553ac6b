/** On sites the person chose: shows the button once they go into a box that is worth it. Until then it reads and changes nothing. */

import { worth } from "../fields/worth.ts";
import { isTo, type ToWorker } from "../messages.ts";
import { Button } from "./button.ts";

declare global {
  var coachStarter: boolean | undefined;
}

const OPEN: ToWorker = { to: "worker", kind: "open" };
const stopped = new AbortController();
const button = new Button("Coach my reply", () => void ask().then(() => button.hide(), () => button.hide()));

/** Throws where the extension was taken away meanwhile. */
async function ask(): Promise<void> {
  await chrome.runtime.sendMessage(OPEN);
}

/** A page may set the focus by itself; that is no act of a person. */
function entered(target: EventTarget | null): void {
  if (!chrome.runtime?.id) return end();
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
const heard = (event: Event): void => entered(event.composedPath()[0] ?? null);
const left = (event: FocusEvent): void => void (event.relatedTarget === null || entered(event.relatedTarget));
const away = (event: FocusEvent): void => void (event.target === window && entered(document.activeElement));

function begin(): void {
  const { signal } = stopped;
  for (const act of ["focusin", "click", "keyup"]) addEventListener(act, heard, { capture: true, passive: true, signal });
  addEventListener("focusout", left, { capture: true, passive: true, signal });
  addEventListener("blur", away, { capture: true, passive: true, signal });
  chrome.runtime.onMessage.addListener(stop);
  // Whoever was quicker than this script is in the box already.
  entered(document.activeElement);
}

function stop(said: unknown): void {
  // A frame may be of a site that keeps the button while the page around it is not.
  if (!isTo("starter", said) || said.keep.includes(`${location.protocol}//${location.hostname}/*`)) return;
  chrome.runtime.onMessage.removeListener(stop);
  globalThis.coachStarter = false;
  end();
}

/** Also where the extension was updated and this script belongs to the one before. */
function end(): void {
  stopped.abort();
  button.hide();
}

// A page that was open when its site was chosen may get this script twice.
if (!globalThis.coachStarter) {
  globalThis.coachStarter = true;
  begin();
}
