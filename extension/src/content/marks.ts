/** Underlines by the CSS Custom Highlight API: nothing is put into the page's tree. Names are prefixed, for pages share the registry. */

import type { Field } from "../fields/field.ts";
import type { Mark } from "../messages.ts";

const [PLAIN, SELECTED] = ["coach-my-reply", "coach-my-reply-selected"];

/** Underline places of the draft that begins at `offset` of the box; a textarea has none. */
export function underline(field: Field, offset: number, marks: readonly Mark[]): void {
  const view = field.element.ownerDocument.defaultView;
  if (!view || !("highlights" in view.CSS)) return;
  for (const [name, wanted] of [[PLAIN, false], [SELECTED, true]] as const) {
    const ranges = marks.filter(({ selected }) => selected === wanted).flatMap(({ start, end }) => field.ranges({ start: start + offset, end: end + offset }));
    if (ranges.length) view.CSS.highlights.set(name, new view.Highlight(...ranges));
    else view.CSS.highlights.delete(name);
    if (wanted) ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  }
}

export function clear(field: Field): void {
  const view = field.element.ownerDocument.defaultView;
  if (!view || !("highlights" in view.CSS)) return;
  for (const name of [PLAIN, SELECTED]) view.CSS.highlights.delete(name);
}
