/** The panel in a page, in German. */

import type { FrameWords } from "./words.ts";

export const de: FrameWords = {
  wrote: (text) => `Der Kunde schrieb: ${text}`,
  wroteNothing: "Was schrieb der Kunde? Auf dieser Seite nicht gefunden",
  lastMessage: "Letzte Nachricht des Kunden",
  paste: "Fügen Sie ein, was der Kunde schrieb, damit der Coach sieht, was gefragt war",
  earlier: (count) => (count === 1 ? "und eine Nachricht davor" : `und ${count} Nachrichten davor`),
  channel: "Kanal",
  channels: { email: "E-Mail", chat: "Chat", ticket: "Ticket", review: "Bewertung", social: "Soziale Medien" },
  theirName: "Name des Kunden",
  yourName: "Ihr Name",
  settings: "Einstellungen",
  hereLabel: "Der Knopf auf dieser Seite",
  here: { asked: "Knopf auf dieser Seite: auf Wunsch", always: "Knopf auf dieser Seite: immer", never: "Knopf auf dieser Seite: nie" },
  noBox: ["Kein Textfeld zum Coachen", "Klicken Sie in das Feld, in dem Sie antworten, und coachen Sie noch einmal."],
  empty: ["Noch nichts zu coachen", "Schreiben Sie erst Ihre Antwort."],
  gone: ["Das Textfeld ist fort", "Die Seite hat es entfernt oder neu gezeichnet. Klicken Sie hinein und coachen Sie noch einmal."],
  moved: ["Der Entwurf hat sich gerade geändert", "Nichts wurde eingesetzt. Sehen Sie noch einmal hin und übernehmen Sie dann."],
  refused: ["Dieses Textfeld nimmt die Änderung nicht an", "Ihr Entwurf ist, wie er war. „Antwort kopieren“ gibt Ihnen den Text zum Einfügen."],
  damaged: ["Dieses Textfeld nahm die Änderung nur zum Teil an", "Strg+Z bringt Ihren Entwurf zurück; oder kopieren Sie die Antwort und fügen Sie sie ein."],
  unknownKey: ["Der Coach kennt diesen Browser nicht", "Sein Server verlangt einen anderen Schlüssel. Tragen Sie ihn oben unter Einstellungen ein."],
  seeSettings: "Unter Einstellungen oben steht, wo der Coach gesucht wird.",
};
