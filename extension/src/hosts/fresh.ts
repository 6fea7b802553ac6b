/** What a message says for the first time, without the mail it quotes and without its signature. */

import { kindsOf } from "../reading/kinds.ts";
import { linesOf } from "../reading/lines.ts";
import { QUOTES, RESTS, SIGNATURES } from "../reading/marks.ts";
import { quotedIn } from "../reading/quoted.ts";
import { words } from "./seen.ts";

const SKIP = `${QUOTES}, ${SIGNATURES}, ${RESTS}`;
const BELOW = RESTS.split(", ").map((rest) => `${rest} ~ *`).join(", ");

/** Return the new words of a message without what matches `beside`; of one that only quotes or forwards, what it quotes. */
export function fresh(body: Element, beside = "noscript"): string {
  const skip = `${SKIP}, ${beside}${body.querySelector(RESTS) ? `, ${BELOW}` : ""}`;
  const own = unquoted(words(body, skip));
  return own === "" ? (quotedIn(linesOf(words(body, `${SIGNATURES}, ${beside}`)))[0]?.text ?? "") : own;
}

/** Return the lines of a text that are neither quoted nor signature. */
export function unquoted(text: string): string {
  const lines = linesOf(text);
  const kinds = kindsOf(lines, []);
  return lines.filter((_, index) => kinds[index] === "own").map((line) => line.text).join("\n").replace(/\n{3,}/gu, "\n\n").trim();
}
