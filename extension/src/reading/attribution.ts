/** The line that mail programs put over a quote: “On 3 May 2024, Ann Lee wrote:”. */

import { personIn } from "./person.ts";

export interface Heading {
  /** How many lines it takes. */
  readonly lines: number;
  readonly sender: string | null;
  /** Whether it heads a quote even where none is marked below it. */
  readonly sure: boolean;
}

const VERBS = [
  "wrote", "writes", "schrieb", "geschrieben", "a écrit", "escribió", "ha scritto", "scrive", "escreveu", "het volgende geschreven", "geschreven", "schreef",
  "skrev", "napisał\\(a\\)", "napisała?", "kirjoitti", "napsal\\(a\\)", "napsala?", "написала?", "пишет", "şunu yazdı", "yazdı", "írta", "a scris",
];
const WROTE = new RegExp(`^(?<before>.*?)(?<!\\p{L})(?:${VERBS.join("|")})(?!\\p{L})(?<after>.*?)\\s*:\\s*$`, "isu");
const LEAD = /^(?:on|am|le|el|il(?: giorno)?|op|em|no dia|den|på|w dniu|dne|a)\s/iu;
const TIME = /\d{1,2}[:.h]\d{2}(?::\d{2})?/gu;
const DAY = /(?:\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\.?/gu;
const ZONE = "(?:GMT|UTC|[CEW]ES?T|[ECMP][SD]T|A[EK][SD]T|NZ[SD]T|BST|IST|JST|MSK|SGT|Z)\\b(?:[+-]\\d{1,2}:?\\d{0,2})?|[+-]\\d{2}:?\\d{2}";
const AFTER_TIME = new RegExp(`^(?:\\s|,|[AaPp]\\.?[Mm]\\b\\.?|(?:Uhr|h|heeft|hat|użytkownik)\\b|\\(?(?:${ZONE})\\)?)+`, "u");
const ADDRESS = /\S+@\S+\.\p{L}{2,}/u;
const ADDRESS_AT_END = /<\S+@\S+>[^:<]{0,40}:\s*$/u;
const CAPITALS = /(?<name>(?:\p{Lu}[\p{L}'’.-]*\s+){2,4})<\S+@/u;
const LONGEST = 240;

/** Return the heading that begins at a line, which may run over three. */
export function attributionAt(lines: readonly string[], at: number): Heading | null {
  for (let count = 1; count <= 3; count += 1) {
    const some = lines.slice(at, at + count);
    if (some.length < count || !some.at(-1)?.trim() || (count === 2 && !opens(some[0] ?? ""))) return null;
    const found = read(some.map((line) => line.trim()).join(" "), count);
    if (found) return found;
  }
  return null;
}

/** Only what looks like a date or a sender may run on: otherwise a sentence of the draft would be swallowed. */
function opens(line: string): boolean {
  return (LEAD.test(line.trim()) && /\d/u.test(line)) || ADDRESS.test(line);
}

function read(text: string, lines: number): Heading | null {
  if (text.length > LONGEST || !text.endsWith(":")) return null;
  const wrote = WROTE.exec(text);
  const dated = [...text.matchAll(TIME), ...text.matchAll(DAY)].length > 0;
  if (!wrote) return dated ? { lines, sender: tail(text) ?? personIn(CAPITALS.exec(text)?.groups?.["name"] ?? ""), sure: ADDRESS_AT_END.test(text) } : null;
  const { before = "", after = "" } = wrote.groups ?? {};
  const sender = tail(after) ?? head(after) ?? tail(before) ?? head(before);
  return sender || dated || ADDRESS.test(text) ? { lines, sender, sure: sender !== null && (dated || ADDRESS.test(text)) } : null;
}

/** The name behind the date. */
function tail(text: string): string | null {
  const dates = [...text.matchAll(TIME), ...text.matchAll(DAY)].map((found) => found.index + found[0].length);
  if (dates.length > 0) return personIn(text.slice(Math.max(...dates)).replace(AFTER_TIME, ""));
  return LEAD.test(text.trim()) ? personIn(text.slice(text.lastIndexOf(",") + 1)) : null;
}

/** The name before the date. */
function head(text: string): string | null {
  const known = text.trim();
  return LEAD.test(known) ? null : personIn(known.split(/[<\d]/u)[0]?.replace(/\s(?:on|am|op|hat|le|el|em|den)\s.*$/iu, "") ?? "");
}
