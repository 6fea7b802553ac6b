/** Text areas and text inputs. */

import type { Box } from "./box.ts";
import { execText, execUndo } from "./exec.ts";
import type { Field, Span } from "./field.ts";
import { joined, plan } from "./plan.ts";
import { inTurn } from "./queue.ts";
import { hasFocus } from "./selection.ts";
import { write } from "./write.ts";

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** Return the field of a text control. */
export function plainField(element: TextControl): Field {
  const text = (): string => element.value;
  return {
    family: "textarea",
    element,
    text,
    spanOf: () => null,
    ranges: () => [],
    write: (changes) => inTurn(element, () => write(boxOf(element), changes)),
    select(span) {
      aim(element, span);
      element.scrollTop = (element.scrollHeight * span.start) / Math.max(1, text().length) - element.clientHeight / 2;
    },
    watch(heard) {
      element.addEventListener("input", heard);
      return () => element.removeEventListener("input", heard);
    },
  };
}

/** A text without formats is changed in one piece: one step of undo. */
function boxOf(element: TextControl): Box {
  return {
    element,
    text: () => element.value,
    plans(changes) {
      const edits = plan(element.value, changes);
      return edits.length ? [[{ ...joined(element.value, edits), whole: false }]] : [];
    },
    fit: (edit) => ({ ...edit, html: "" }),
    ways: () => [execText],
    aim: async (span) => aim(element, span),
    caret: () => ({ start: element.selectionStart ?? 0, end: element.selectionEnd ?? 0 }),
    close: async () => undefined,
    undo: () => execUndo(element),
    keep: () => keep(element),
  };
}

function aim(element: TextControl, { start, end }: Span): boolean {
  element.focus({ preventScroll: true });
  element.setSelectionRange(start, end);
  return hasFocus(element);
}

/** A page's framework hears of a value by the input event alone. */
function keep(element: TextControl): () => void {
  const { value } = element;
  return () => {
    element.value = value;
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.value = value;
  };
}
