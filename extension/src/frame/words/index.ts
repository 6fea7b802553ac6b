/** The language of the panel in a page: that of the settings, else the browser's. */

import { speak } from "../../../panel/words/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { FrameWords } from "./words.ts";

const WORDS: Readonly<Record<string, FrameWords>> = { en, de, fr, es };
const tags = [await chosen(), ...navigator.languages].map((tag) => tag.toLowerCase().split("-")[0] ?? "");
const language = tags.find((tag) => tag in WORDS) ?? "en";

speak([language]);
document.documentElement.lang = language;

export const said: FrameWords = WORDS[language] ?? en;

async function chosen(): Promise<string> {
  return String((await chrome.storage.local.get({ language: "" }))["language"] ?? "");
}
