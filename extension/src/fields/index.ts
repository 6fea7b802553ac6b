/** The text boxes of a page. */

import { ckeditor4 } from "./ckeditor4.ts";
import { ckeditor5 } from "./ckeditor5.ts";
import { contenteditable } from "./contenteditable.ts";
import { draftjs } from "./draftjs.ts";
import type { Family } from "./family.ts";
import type { Field } from "./field.ts";
import { froala } from "./froala.ts";
import { gmail } from "./gmail.ts";
import { activeIn, documentIn, hostOf } from "./host.ts";
import { lexical } from "./lexical.ts";
import { plainField } from "./plain.ts";
import { prosemirror } from "./prosemirror.ts";
import { quill } from "./quill.ts";
import { quill1 } from "./quill-1.ts";
import { richField } from "./rich.ts";
import { slate } from "./slate.ts";
import { summernote } from "./summernote.ts";
import { textControl } from "./textarea.ts";
import { tinymce } from "./tinymce.ts";
import { tiptap } from "./tiptap.ts";
import { trix } from "./trix.ts";

export { worth } from "./worth.ts";

/** The first that matches is taken, so the one that is made of another stands before it. */
const FAMILIES: readonly Family[] = [ckeditor5, ckeditor4, quill1, quill, tiptap, prosemirror, lexical, draftjs, slate, tinymce, summernote, trix, froala, gmail, contenteditable];

/** Return the field that an element is, lies in or frames; null where nothing can be written. */
export function fieldAt(element: Element): Field | null {
  const inner = documentIn(element);
  if (inner) return focused(inner);
  const control = textControl(element);
  if (control) return plainField(control);
  const host = hostOf(element);
  const family = host && FAMILIES.find(({ host: selector }) => host.matches(selector));
  return host && family ? richField(family, host) : null;
}

/** Return the field that has the focus, in shadow roots and in frames of the page's own origin too. */
export function focused(document: Document): Field | null {
  const active = activeIn(document);
  return active && fieldAt(active);
}
