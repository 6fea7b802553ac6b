/** Ways by which editors that keep a model of their own take an edit: events that the bridge makes in the page's world. */

import { ASK, type Asked } from "./asked.ts";
import type { Way } from "./way.ts";

/** The event that the browser's own spelling suggestions make. */
export const replace: Way = (host, { text }) => ask(host, { event: "beforeinput", inputType: text ? "insertReplacementText" : "deleteContentBackward", text, html: null });

/** A paste of text. */
export const pasteText: Way = (host, { text }) => ask(host, { event: "paste", inputType: "", text, html: null });

/** A paste of html. */
export const pasteHtml: Way = (host, { text, html }) => ask(host, { event: "paste", inputType: "", text, html });

/** A text as html, for editors that take no other. */
export const pasteWords: Way = (host, { text }) => ask(host, { event: "paste", inputType: "", text, html: escaped(text) });

/** What a browser itself makes of a paste, for editors that wait for that. */
export const pastedHtml: Way = (host, { text, html }) => ask(host, { event: "beforeinput", inputType: "insertFromPaste", text, html });

/** The bridge hears events of its own window alone, so for a box in a frame it is asked at the frame. */
function ask(host: HTMLElement, asked: Asked): boolean {
  const event = new CustomEvent(ASK, { bubbles: true, composed: true, cancelable: true, detail: JSON.stringify(asked) });
  return !outermost(host).dispatchEvent(event);
}

function outermost(element: Element): Element {
  const frame = element.ownerDocument === document ? null : element.ownerDocument.defaultView?.frameElement;
  return frame ? outermost(frame) : element;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(/^ | $/gu, "&nbsp;");
}
