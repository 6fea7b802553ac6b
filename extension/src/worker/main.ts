/** The service worker: hears the button, the toolbar, the menu and the shortcut, and stands between pages and the coach's server. */

import { isTo, type ToWorker } from "../messages.ts";
import { paired } from "./connect.ts";
import { close as closePanel, open, tell } from "./open.ts";
import { sessionOf } from "./sessions.ts";
import { close as closeStores, settings } from "./settings.ts";
import { choose, registerSites } from "./sites.ts";
import { listenForPanels } from "./speak.ts";

const MENU = "coach";

void closeStores();
listenForPanels();

chrome.action.onClicked.addListener((tab) => {
  if (tab.id !== undefined) void open(tab.id);
});

chrome.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
  if (menuItemId === MENU && tab?.id !== undefined) void open(tab.id, frameId);
});

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === "coach" && tab?.id !== undefined) void open(tab.id);
});

chrome.storage.onChanged.addListener((changed) => {
  if ("always" in changed || "never" in changed) void registerSites();
});
chrome.permissions.onAdded.addListener(() => void registerSites());
chrome.permissions.onRemoved.addListener(() => void registerSites());

chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  chrome.contextMenus.create({ id: MENU, title: "Coach my reply", contexts: ["editable"] }, () => void chrome.runtime.lastError);
  await registerSites();
  if (reason !== "install") return;
  const own = await settings();
  if (!own.key) await paired(own);
  await chrome.tabs.create({ url: chrome.runtime.getURL("options.html#welcome") });
});

chrome.runtime.onMessage.addListener((said: unknown, sender, answer: (value: unknown) => void) => {
  if (sender.id !== chrome.runtime.id || !isTo("worker", said)) return undefined;
  void heard(said, sender).then(answer, () => answer(null));
  return true;
});

async function heard(said: ToWorker, sender: chrome.runtime.MessageSender): Promise<unknown> {
  if (said.kind === "open") return sender.tab?.id === undefined ? null : open(sender.tab.id, sender.frameId);
  if (!sender.url?.startsWith(chrome.runtime.getURL(""))) return null;
  if (said.kind === "site") return choose(said.pattern, said.here);
  if (said.kind === "options") return chrome.runtime.openOptionsPage();
  if (said.kind === "close") return closePanel(said.token);
  const session = await sessionOf(said.token);
  if (said.kind === "focus") return session && tell(session.tab, session.home, { to: "content", kind: "show", token: said.token });
  return session ? tell(session.tab, session.frame, { to: "content", kind: "ask", token: said.token, ask: said.ask }) : null;
}
