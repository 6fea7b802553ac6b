/**
 * Runs in the page's own world: Firefox drops the clipboard of a paste made elsewhere, and an editor that then reads nothing deletes what was selected.
 * It answers by preventing the event that asked; it keeps nothing, and goes when it is told that the coach has left.
 */
import { ASK, LEAVE, type Asked } from "../fields/asked.ts";
import { selectionOf } from "../fields/selection.ts";

const over = new AbortController();
// Put into a page twice it would make every edit twice, so the one before goes first.
window.dispatchEvent(new Event(LEAVE));
window.addEventListener(LEAVE, () => over.abort(), { signal: over.signal });
window.addEventListener(ASK, answer, { signal: over.signal });

function answer(event: Event): void {
  const box = inFrames(event.composedPath()[0]);
  const asked: Asked = JSON.parse((event as CustomEvent<string>).detail);
  if (box && !box.dispatchEvent(asked.event === "paste" ? paste(box, asked) : input(box, asked))) event.preventDefault();
}

function inFrames(target: EventTarget | undefined): Element | null {
  const inner = target instanceof HTMLIFrameElement ? target.contentDocument?.activeElement : null;
  return inner ? inFrames(inner) : (target as Element | null);
}

function input(box: Element, { inputType, text, html }: Asked): Event {
  const view = viewOf(box);
  const selection = selectionOf(box);
  const targetRanges = selection?.rangeCount ? [new view.StaticRange(selection.getRangeAt(0))] : [];
  return new view.InputEvent("beforeinput", { inputType, data: text || null, dataTransfer: carried(view, text, html), targetRanges, ...LIKE_REAL });
}

function paste(box: Element, { text, html }: Asked): Event {
  const view = viewOf(box);
  const event = new view.ClipboardEvent("paste", LIKE_REAL);
  return Object.defineProperty(event, "clipboardData", { value: carried(view, text, html) });
}

function carried(view: typeof globalThis, text: string, html: string | null): DataTransfer {
  const data = new view.DataTransfer();
  data.setData("text/plain", text);
  if (html !== null) data.setData("text/html", html);
  return data;
}

const LIKE_REAL = { bubbles: true, cancelable: true, composed: true };

function viewOf(box: Element): Window & typeof globalThis {
  return (box.ownerDocument.defaultView ?? window) as Window & typeof globalThis;
}
