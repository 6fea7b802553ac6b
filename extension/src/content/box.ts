/** The box that is coached: its draft as the panel sees it, without quote and signature, which no write may touch. */

import type { Change, Field } from "../fields/field.ts";
import { readThread } from "../hosts/index.ts";
import type { Read, Wrote } from "../messages.ts";
import { draftIn } from "../reading/draft.ts";

/** What stands before and after the draft. */
interface Around {
  readonly before: string;
  readonly after: string;
}

export function read(field: Field): Read {
  return { draft: draftOf(field), reading: readThread(field), site: `${location.protocol}//${location.hostname}/*` };
}

export function draftOf(field: Field): string {
  const { start, end } = draftIn(field).draft;
  return field.text().slice(start, end);
}

/** Make `changes`, offsets of the draft `before`; a draft that is another by now is left alone. */
export async function write(field: Field, before: string, changes: readonly Change[]): Promise<Wrote> {
  if (!field.element.isConnected) return { ok: false, text: before, why: "gone" };
  const { start, end } = draftIn(field).draft;
  const text = field.text();
  if (text.slice(start, end) !== before) return { ok: false, text: text.slice(start, end), why: "moved" };
  const around = { before: text.slice(0, start), after: text.slice(end) };
  const written = await field.write(changes.map((change) => ({ ...change, start: change.start + start, end: change.end + start })));
  const draft = between(written.text, around);
  if (draft === null) return { ok: false, text: draftOf(field), why: "damaged" };
  if (written.ok) return { ok: true, text: draft };
  return { ok: false, text: draft, why: field.element.isConnected ? (written.restored ? "refused" : "damaged") : "gone" };
}

/** The draft between what stood around it; null where that is no longer what it was. */
function between(text: string, { before, after }: Around): string | null {
  const whole = text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return whole ? text.slice(before.length, text.length - after.length) : null;
}
