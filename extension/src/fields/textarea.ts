/** Controls whose text is a value; an input for e-mail addresses has no selection to set. */

import type { TextControl } from "./plain.ts";

const TEXT_TYPES = new Set(["text", "search", "url", "tel"]);

/** Return the element where it is a control that takes text now. */
export function textControl(element: Element): TextControl | null {
  if (element.localName !== "textarea" && element.localName !== "input") return null;
  const control = element as TextControl;
  const takes = element.localName === "textarea" || TEXT_TYPES.has(control.type);
  return takes && !control.readOnly && !control.disabled ? control : null;
}
