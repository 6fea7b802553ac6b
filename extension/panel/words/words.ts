/** All that the panel itself says. Reasons and principles are the server's, in the language of the replies it coaches. */

export interface Words {
  /** Its name in itself. */
  readonly name: string;
  readonly coach: string;
  readonly found: string;
  readonly welcome: string;
  readonly reading: string;
  readonly checking: string;
  readonly soFar: (count: number) => string;
  readonly failed: string;
  readonly ready: string;
  readonly praise: string;
  readonly typedOn: string;
  readonly typedOver: string;
  readonly safe: string;
  readonly reference: (id: string) => string;
  readonly again: string;
  readonly retry: string;
  readonly close: string;
  readonly undo: string;
  readonly applyOne: string;
  readonly apply: (count: number) => string;
  readonly applyAnyway: string;
  readonly copy: string;
  readonly copyAnyway: string;
  readonly copyAsIs: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly toFill: (names: string) => string;
  readonly added: string;
  readonly removed: string;
  readonly source: string;
  readonly inDraft: string;
  readonly missing: string;
  readonly yours: string;
  readonly suggestion: string;
  readonly overwritten: string;
  readonly reply: (changes: number) => string;
  readonly held: (count: number) => string;
  readonly model: (engine: string, place: string) => string;
  readonly rules: (server: string | null) => string;
  readonly rulesAlone: (place: string, asked: boolean) => string;
  readonly keeps: (days: number | null | false) => string;
}
