/** The language that the panel speaks: set once, before a panel is made. A language more is one file and one line here. */

import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Words } from "./words.ts";

export const LANGUAGES: Readonly<Record<string, Words>> = { en, de, fr, es };

export let words: Words = en;

/** Speak the first of `tags` (such as "de-AT") that the panel knows, else English. */
export function speak(tags: readonly string[]): void {
  const known = tags.map((tag) => LANGUAGES[tag.toLowerCase().split("-")[0] ?? ""]).find((one) => one !== undefined);
  words = known ?? en;
}
