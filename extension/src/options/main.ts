/** The options page, and on the first run the welcome: where the coach is, what is sent, on which sites the button shows. */

import { Client } from "../../http/client.ts";
import { problemFrom } from "../../http/problem.ts";
import { find } from "../../page/find.ts";
import { engineLine } from "../../panel/says.ts";
import { LANGUAGES } from "../../panel/words/index.ts";
import { isHere, paired } from "../worker/connect.ts";
import { keep, settings, type Settings } from "../worker/settings.ts";
import { patternsOf, shown } from "./sites.ts";

const TEXTS = { server: HTMLInputElement, key: HTMLInputElement, agent_name: HTMLInputElement, policy: HTMLTextAreaElement, language: HTMLSelectElement } as const;
const SITES = ["always", "never"] as const;
const CHECKS = ["remember", "outcomes"] as const;

function show(own: Settings): void {
  for (const [id, kind] of Object.entries(TEXTS)) find(id, kind as typeof HTMLInputElement).value = own[id as keyof typeof TEXTS];
  for (const id of SITES) find(id, HTMLTextAreaElement).value = own[id].map(shown).join("\n");
  for (const id of CHECKS) find(id, HTMLInputElement).checked = own[id];
}

/** Read the form; throws with words for the person. */
function read(): Partial<Settings> {
  const texts = Object.entries(TEXTS).map(([id, kind]) => [id, find(id, kind as typeof HTMLInputElement).value.trim()]);
  const checks = CHECKS.map((id) => [id, find(id, HTMLInputElement).checked]);
  const sites = SITES.map((id) => [id, patternsOf(find(id, HTMLTextAreaElement).value)]);
  const own = Object.fromEntries([...texts, ...checks, ...sites]) as Partial<Settings>;
  if (!/^https?:\/\//u.test(own.server ?? "") || !URL.canParse(own.server ?? "")) throw new Error("The address of the coach begins with https:// or, on this computer, http://");
  return { ...own, server: new URL(own.server ?? "").origin };
}

function tell(id: "tested" | "saved", text: string, bad = false): void {
  const output = find(id, HTMLOutputElement);
  output.textContent = text;
  output.classList.toggle("bad", bad);
}

/** Say what answers at the address in the form; a coach on this computer is asked for a key where there is none. */
async function test(): Promise<void> {
  tell("tested", "Asking…");
  try {
    const own = read() as Settings;
    const key = own.key || (await paired(own)) || null;
    if (key) find("key", HTMLInputElement).value = key;
    const client = new Client(own.server, key);
    const [about] = await Promise.all([client.about(), client.principles()]);
    tell("tested", `Connected. ${engineLine({ ...about, server: isHere(own.server) ? null : new URL(own.server).hostname })}`);
  } catch (error) {
    tell("tested", wordsOf(error), true);
  }
}

async function save(): Promise<void> {
  try {
    const own = read();
    const origins = (own.always ?? []).filter((pattern) => !own.never?.includes(pattern));
    if (origins.length && !(await chrome.permissions.contains({ origins }).catch(() => false))) await chrome.permissions.request({ origins });
    await keep(own);
    tell("saved", "Saved.");
  } catch (error) {
    tell("saved", wordsOf(error), true);
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.name === "Error" ? error.message : problemFrom(error).detail;
}

async function begin(): Promise<void> {
  const own = await settings();
  find("language", HTMLSelectElement).append(...Object.entries(LANGUAGES).map(([tag, { name }]) => new Option(name, tag)));
  show(own);
  if (location.hash !== "#welcome") return;
  find("welcome", HTMLElement).hidden = false;
  await test();
}

find("form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  void save();
});
find("test", HTMLButtonElement).addEventListener("click", () => void test());
void begin();
