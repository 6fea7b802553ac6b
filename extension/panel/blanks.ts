/** Placeholders that only the agent can fill, such as [day and time]. */

const BLANK = /\[[^[\]\n]{2,}\]/gu;

/** Return the placeholders of `replacement`, each once, without those that stood in the draft before. */
export function blanks(replacement: string, draft: string): readonly string[] {
  const found = replacement.match(BLANK) ?? [];
  return [...new Set(found)].filter((blank) => !draft.includes(blank));
}

/** Return `replacement` with the values put in; a placeholder without a value stays. */
export function filled(replacement: string, values: ReadonlyMap<string, string>): string {
  return replacement.replace(BLANK, (blank) => values.get(blank)?.trim() || blank);
}

/** Return what to call the field of a placeholder: its words, with a capital. */
export function label(blank: string): string {
  const words = blank.slice(1, -1);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
