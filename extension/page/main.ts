/** The page: customer's message, draft, and the panel, wired together. */

import { Client } from "../http/client.ts";
import { problemFrom } from "../http/problem.ts";
import { listen } from "../panel/events.ts";
import { CoachPanel } from "../panel/panel.ts";
import { engineLine } from "../panel/says.ts";
import type { About } from "../panel/types.ts";
import { copy } from "./copy.ts";
import { Editor } from "./editor.ts";
import { find } from "./find.ts";
import * as form from "./form.ts";
import { keepKey, readKey } from "./key.ts";
import { Runs } from "./run.ts";
import { offerSamples } from "./samples.ts";

const panel = find("panel", CoachPanel);
const engine = find("engine", HTMLElement);
const coachButton = find("coach", HTMLButtonElement);
const keyForm = find("key-form", HTMLFormElement);
const hint = find("hint", HTMLElement);
const editor = new Editor(find("draft", HTMLTextAreaElement), find("mirror", HTMLElement));
const runs = new Runs();
let client = new Client("", readKey());
let about: About | null = null;

async function connect(): Promise<void> {
  try {
    const said = await client.about();
    about = { ...said, server: thisMachine() ? null : location.hostname };
    engine.textContent = engineLine(about);
    panel.learn(await client.principles());
    keyForm.hidden = true;
  } catch (error) {
    const problem = problemFrom(error);
    if (problem.status === 401) askForKey();
    else engine.textContent = `${problem.title}. ${problem.detail}`;
  }
}

function thisMachine(): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
}

function askForKey(): void {
  keyForm.hidden = false;
  find("key", HTMLInputElement).focus();
}

async function coachDraft(): Promise<void> {
  hint.textContent = editor.text.trim() ? "" : "Write or paste a draft first, or pick a sample.";
  if (!editor.text.trim()) return editor.focus();
  if (!about) await connect();
  if (!about) return;
  const problem = await runs.run(client, form.request(form.read()), panel, about);
  panel.changed(editor.text);
  if (panel.getBoundingClientRect().top > innerHeight - 200) panel.scrollIntoView({ block: "start" });
  if (problem?.status === 401) askForKey();
}

function edited(): void {
  form.keep();
  panel.changed(editor.text);
}

function put(ticket: form.Ticket): void {
  form.write(ticket);
  editor.mark([]);
  edited();
}

listen(panel, "coach-marks", ({ marks }) => editor.mark(marks));
listen(panel, "coach-apply", ({ edits }) => editor.change(edits));
listen(panel, "coach-undo", ({ edits }) => editor.change(edits));
listen(panel, "coach-copy", async ({ text }) => panel.copied(await copy(text)));
listen(panel, "coach-outcome", ({ outcomes }) => client.outcomes(outcomes));
listen(panel, "coach-again", () => coachDraft());
listen(panel, "coach-close", () => editor.focus());
editor.onPick((offset, byKey) => panel.select(offset) && byKey && panel.focus());
coachButton.addEventListener("click", coachDraft);
find("ticket", HTMLElement).addEventListener("input", edited);
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void coachDraft();
});
keyForm.addEventListener("submit", (event) => {
  event.preventDefault();
  keepKey(find("key", HTMLInputElement).value);
  client = new Client("", readKey());
  void connect();
});

form.restore();
editor.mark([]);
void connect();
void offerSamples(find("samples", HTMLSelectElement), put);
