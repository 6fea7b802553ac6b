/** Narrows a change to the words that differ, so that formats, links and the caret beside them stay. */

import type { Change } from "./field.ts";

const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });

/** Return the change without the words that both texts begin or end with. */
export function trimmed(text: string, change: Change): Change {
  const [old, put] = [wordsOf(text.slice(change.start, change.end)), wordsOf(change.text)];
  const head = shared(old, put);
  const tail = shared(old.slice(head).reverse(), put.slice(head).reverse());
  const end = change.end - length(old.slice(old.length - tail));
  return { start: change.start + length(old.slice(0, head)), end, text: put.slice(head, put.length - tail).join("") };
}

function wordsOf(text: string): readonly string[] {
  return Array.from(WORDS.segment(text), ({ segment }) => segment);
}

function shared(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, at) => word !== other[at]);
  return differs < 0 ? one.length : differs;
}

function length(words: readonly string[]): number {
  return words.join("").length;
}
