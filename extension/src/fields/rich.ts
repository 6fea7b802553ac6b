/** Boxes whose text lies in elements. */

import type { Box } from "./box.ts";
import type { Family } from "./family.ts";
import type { Field, Span } from "./field.ts";
import { fit, waysFor } from "./fit.ts";
import { mapOf, type TextMap } from "./map.ts";
import { offsetOf, rangeOf, rangesOf, spanOf } from "./places.ts";
import { planned } from "./planned.ts";
import { inTurn } from "./queue.ts";
import { reveal } from "./reveal.ts";
import { selected, selectionOf } from "./selection.ts";
import { write } from "./write.ts";

const AIMS = 3;

/** Return the field of an editing host. */
export function richField(family: Family, host: HTMLElement): Field {
  const map = (): TextMap => mapOf(host, family.aside);
  return {
    family: family.id,
    element: host,
    text: () => map().text,
    spanOf: (node) => spanOf(map(), node),
    ranges: (span) => rangesOf(map(), span),
    write: (changes) => inTurn(host, () => write(boxOf(family, host, map), changes)),
    select(span) {
      const range = rangeOf(map(), span);
      void selected(host, range);
      reveal(range);
    },
    watch(heard) {
      const watcher = new MutationObserver(heard);
      watcher.observe(host, { childList: true, characterData: true, subtree: true });
      return () => watcher.disconnect();
    },
  };
}

function boxOf(family: Family, host: HTMLElement, map: () => TextMap): Box {
  return {
    element: host,
    text: () => map().text,
    plans: (changes) => planned(family, map(), changes),
    fit: (step) => fit(family, map(), step),
    ways: (edit) => waysFor(family, map(), edit),
    aim: (span) => aim(family, host, map, span),
    caret: () => caretIn(host, map),
    close: async () => family.closes?.(host),
    undo: () => family.undo(host),
    keep: () => (family.bare ? keep(host) : null),
  };
}

/** An editor that still draws may set the selection that it last knew over ours. */
async function aim(family: Family, host: HTMLElement, map: () => TextMap, span: Span): Promise<boolean> {
  for (let times = 0; times < AIMS; times += 1) {
    if (!(await selected(host, rangeOf(map(), span), family.settles))) return false;
    const caret = caretIn(host, map);
    if (caret?.start === span.start && caret.end === span.end) return true;
  }
  return true;
}

function caretIn(host: HTMLElement, map: () => TextMap): Span | null {
  const selection = selectionOf(host);
  if (!selection?.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!host.contains(range.commonAncestorContainer)) return null;
  const now = map();
  return { start: offsetOf(now, { node: range.startContainer, offset: range.startOffset }), end: offsetOf(now, { node: range.endContainer, offset: range.endOffset }) };
}

function keep(host: HTMLElement): () => void {
  const nodes = [...host.childNodes].map((node) => node.cloneNode(true));
  return () => host.replaceChildren(...nodes);
}
