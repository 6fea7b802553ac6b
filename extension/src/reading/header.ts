/** The block that Outlook and its kin put over a quote: From, Sent, To, Subject; and the dashes before it. */

import { attributionAt, type Heading } from "./attribution.ts";
import { personIn } from "./person.ts";

const FROM_WORDS = "from|von|de|da|van|från|fra|od|lähettäjä|от|kimden|feladó|remitente|expéditeur|mittente|afzender|absender";
const SUBJECT_WORDS = "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|aihe|тема";
const REST_WORDS = [
  "sent|date|to|cc|bcc|reply-to|importance|attachments",
  "gesendet|datum|an|envoyé(?: le)?|à|enviado(?: el| em)?|fecha|data|para|inviato|a|verzonden|aan",
  "skickat|till|sendt|til|wysłano|do|lähetetty|vastaanottaja|отправлено|кому|дата",
  SUBJECT_WORDS,
].join("|");
const label = (words: string): string => `\\s*\\*?(?:${words})\\*?\\s?:\\*?`;
const FROM = new RegExp(`^${label(FROM_WORDS)}\\s*(?<who>.*)$`, "iu");
const REST = new RegExp(`^${label(REST_WORDS)}`, "iu");
// Without one of these a list in the draft (“From: Leeds, To: York, Date: Monday”) would pass for a header.
const OF_MAIL = new RegExp(`@|^${label(SUBJECT_WORDS)}`, "imu");
const LETTERS = [
  "original message|original appointment|reply message|forwarded message",
  "ursprüngliche nachricht|original-?nachricht|weitergeleitete nachricht",
  "message d['’]origine|message original|message transféré",
  "mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|mensagem encaminhada",
  "oorspronkelijk bericht|doorgestuurd bericht|oprindelig meddelelse|opprinnelig melding|ursprungligt meddelande|wiadomość oryginalna",
].join("|");
const DASHES = new RegExp(`^\\s*(?:[-_=]{2,}\\s*(?:${LETTERS})\\s*[-_=]{2,}|begin forwarded message:)\\s*$`, "iu");
const RULE = /^\s*_{10,}\s*$/u;

/** Return the heading that begins at a line: dashes, a header block, an attribution, or several of them. */
export function headingAt(lines: readonly string[], at: number): Heading | null {
  const line = lines[at] ?? "";
  const dashes = DASHES.test(line);
  if (!dashes && !RULE.test(line)) return blockAt(lines, at) ?? attributionAt(lines, at);
  const next = filled(lines, at + 1);
  const below = blockAt(lines, next) ?? attributionAt(lines, next);
  if (below) return { lines: next + below.lines - at, sender: below.sender, sure: true };
  return dashes ? { lines: 1, sender: null, sure: true } : null;
}

function blockAt(lines: readonly string[], at: number): Heading | null {
  const who = FROM.exec(lines[at] ?? "")?.groups?.["who"];
  if (who === undefined) return null;
  // A long address may wrap, so lines between are let pass.
  const rest = lines.slice(at + 1, at + 9).map((line, index) => (REST.test(line) ? index + 1 : 0)).filter((index) => index > 0);
  const near = rest.filter((index, nth) => index - (rest[nth - 1] ?? 0) <= 3);
  const count = (near.at(-1) ?? 0) + 1;
  if (near.length < 2 || !OF_MAIL.test(lines.slice(at, at + count).join("\n"))) return null;
  return { lines: count, sender: personIn(who.trim() || (lines[at + 1] ?? "")), sure: true };
}

function filled(lines: readonly string[], from: number): number {
  const found = lines.findIndex((line, index) => index >= from && line.trim() !== "");
  return found < 0 ? lines.length : found;
}
