/** The parts of a rich box that its mail program marked as quote or signature. */

import type { Field, Span } from "../fields/field.ts";

export interface Mark extends Span {
  readonly kind: "quote" | "signature";
}

/** Elements that hold quoted mail. Gmail's indent is a blockquote too, with border and padding set to none. */
export const QUOTES = [
  'blockquote:is([type="cite"], [class*="quote"]), blockquote:not([style*="border:none"], [style*="border: none"])',
  ".gmail_quote, .gmail_attr, .moz-cite-prefix, .moz-forward-container",
  '.yahoo_quoted, [id^="yahoo_quoted"], [class$="yahoo_quoted"], .protonmail_quote, #reply-intro',
  '[id$="mail-editor-reference-message-container"], .ms-outlook-mobile-reference-message, #OLK_SRC_BODY_SECTION',
  '.zmail_extra, .tutanota_quote, .front-blockquote, div[name="quote"]',
].join(", ");

/** Elements with which quoted mail begins; it goes on to the end. Outlook prefixes the ids of older ones with x_. */
export const RESTS = '[id$="divRplyFwdMsg"], [id$="appendonsend"], .js-signatureMarker';

export const SIGNATURES = [
  '.gmail_signature, .gmail_signature_prefix, [data-smartmail="gmail_signature"]',
  '#Signature, [id$="_Signature"], #ms-outlook-mobile-signature',
  '[class*="protonmail_signature_block"], #protonmail_mobile_signature_block',
  '.moz-signature, #AppleMailSignature, #_rc_sig, [data-signature="true"]',
  '[class^="ydp"][class$="signature"], [id^="Zm-_Id_-Sgn"], .front-signature, [data-testid="signature"], div.signature',
].join(", ");
const DEEPEST = 12;
const FORWARDED = /^\s*-{5,}/u;

/** Return the marked parts of a box; none in a textarea. */
export function marksIn(field: Field): readonly Mark[] {
  const of = (selector: string): readonly Element[] => [...field.element.querySelectorAll(selector)];
  const length = field.text().length;
  const quotes = of(QUOTES).filter((quote) => !wrapsReply(quote));
  const outermost = quotes.filter((quote) => !quotes.some((other) => other !== quote && other.contains(quote)));
  const unquoted = (selector: string): readonly Element[] => of(selector).filter((part) => !outermost.some((quote) => quote.contains(part)));
  return [
    ...outermost.flatMap((quote) => spans(field, quote, "quote")),
    ...unquoted(RESTS).flatMap((rest) => spans(field, rest, "quote").map((mark) => ({ ...mark, end: length }))),
    ...unquoted(SIGNATURES).flatMap((signature) => spans(field, signature, "signature")),
  ];
}

/** Return the blockquotes of a box, which say how deep a line is quoted. */
export function depthsIn(field: Field): readonly Span[] {
  return [...field.element.querySelectorAll("blockquote")].slice(0, DEEPEST).flatMap((quote) => field.spanOf(quote) ?? []);
}

/** Gmail's wrapper takes in what the agent writes between the quoted parts; of a forwarded mail all is quoted. */
function wrapsReply(quote: Element): boolean {
  const inner = quote.localName !== "blockquote" && quote.matches(".gmail_quote") ? quote.querySelector("blockquote") : null;
  return inner !== null && !FORWARDED.test(quote.querySelector(".gmail_attr")?.textContent ?? "");
}

function spans(field: Field, node: Element, kind: Mark["kind"]): readonly Mark[] {
  const span = field.spanOf(node);
  return span ? [{ ...span, kind }] : [];
}
