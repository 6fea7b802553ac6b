/** The panel as a frame of the extension's own in the page: reads the box, has the draft coached, puts changes in. */

import { problemFrom } from "../../http/problem.ts";
import { copy } from "../../page/copy.ts";
import { find } from "../../page/find.ts";
import { listen } from "../../panel/events.ts";
import { CoachPanel } from "../../panel/panel.ts";
import { words } from "../../panel/words/index.ts";
import type { Change } from "../../panel/splice.ts";
import type { About } from "../../panel/types.ts";
import type { Mark, Wrote } from "../messages.ts";
import type { News, Own } from "../talk.ts";
import { Box, say } from "./box.ts";
import { offer } from "./here.ts";
import { Line } from "./line.ts";
import { EMPTY, forAgent, GONE, NO_BOX, whyNot } from "./problems.ts";
import * as ticket from "./ticket.ts";
import { said } from "./words/index.ts";

const panel = placed(new CoachPanel());
const box = new Box(location.hash.slice(1));
const line = new Line(hear);
let [draft, run, writing] = ["", 0, false];
let marks: readonly Mark[] = [];
let own: Own = { agent_name: "", policy: [] };
let about: About | null = null;

/** The panel is made here and not by the page's markup: it must not be before its language is known. */
function placed(made: CoachPanel): CoachPanel {
  made.setAttribute("lead", "apply");
  made.setAttribute("closable", "");
  document.body.append(made);
  return made;
}

function press(id: string, text: string, done: () => void): void {
  const button = find(id, HTMLButtonElement);
  button.textContent = text;
  button.addEventListener("click", done);
}

/** Read the box, then meet the server; a page that frames the panel by itself has no box, and so nothing is asked for it. */
async function begin(): Promise<void> {
  const found = await box.read();
  if (found?.draft == null || !found.reading) return fail(NO_BOX);
  draft = found.draft;
  ticket.show(found.reading);
  void offer(found.site);
  line.ask({ kind: "meet" });
}

function coach(): void {
  if (!draft.trim()) return fail(EMPTY);
  run += 1;
  panel.start(draft, about);
  line.ask({ kind: "coach", run, request: ticket.request(draft, own) });
  panel.focus();
}

function hear(news: News): void {
  if (news.kind === "met") {
    [about, own] = [news.about, news.own];
    panel.learn(news.principles);
    ticket.sign(own);
    coach();
  } else if (news.run === run || news.run === null) heardOfRun(news);
}

function heardOfRun(news: Exclude<News, { kind: "met" }>): void {
  if (news.kind === "failed") return fail(forAgent(news.problem));
  const { event } = news;
  if (event.event === "findings") panel.found(event.findings);
  if (event.event === "edit") panel.proposed(event.finding, event.edit);
  if (event.event === "coaching") {
    panel.coached(event.coaching);
    panel.focus();
  }
}

function fail(problem: Parameters<typeof panel.failed>[0]): void {
  if (!run) panel.start(draft, about);
  panel.failed(problem);
}

/** Underline, but not while a write is under way: these places are those of the text after it. */
function mark(some: readonly Mark[]): void {
  marks = some;
  if (!writing) void box.mark(marks);
}

/** Put edits into the box; what it then holds is what the panel goes on with. */
async function put(edits: readonly Change[]): Promise<void> {
  panel.busy((writing = true));
  const before = draft;
  const wrote = await box.write(before, edits.map(({ start, end, replacement }) => ({ start, end, text: replacement }))).catch((): Wrote => ({ ok: false, text: before, why: "gone" }));
  draft = wrote.text;
  if (wrote.ok) panel.changed(draft);
  else panel.refused(draft, whyNot(wrote));
  writing = false;
  mark(marks);
  await box.leave();
  panel.busy(false);
}

box.onTyped((text) => {
  if (text === null) return panel.refused(draft, GONE);
  // A text half written; what became of it, the write says.
  if (writing) return;
  draft = text;
  panel.changed(text);
});
listen(panel, "coach-apply", ({ edits }) => put(edits));
listen(panel, "coach-undo", ({ edits }) => put(edits));
listen(panel, "coach-marks", ({ marks }) => mark(marks));
listen(panel, "coach-copy", async ({ text }) => panel.copied(await copy(text)));
listen(panel, "coach-outcome", ({ outcomes }) => line.ask({ kind: "outcomes", outcomes }));
listen(panel, "coach-again", () => (run ? coach() : void begin()));
listen(panel, "coach-close", () => box.close());
press("again", words.again, () => (run ? coach() : void begin()));
press("options", said.settings, () => void say({ to: "worker", kind: "options" }));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) void box.close();
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) panel.lead();
});
addEventListener("unhandledrejection", (event) => fail(problemFrom(event.reason)));

// Keys go nowhere in a frame where nothing has the focus.
document.body.tabIndex = -1;
document.body.focus();
void begin();
