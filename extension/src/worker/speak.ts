/** The panel's port: it meets the server, has a reply coached, and hears each event as it comes. */

import { problemFrom } from "../../http/problem.ts";
import { PORT, type News, type Wish } from "../talk.ts";
import { withServer, type Met } from "./connect.ts";
import { settings } from "./settings.ts";

/** Listen for panels. A port that closes stops its run, and with it the server's call of a model. */
export function listenForPanels(): void {
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT || port.sender?.id !== chrome.runtime.id || !port.sender.url?.startsWith(chrome.runtime.getURL(""))) return port.disconnect();
    let stop = new AbortController();
    port.onDisconnect.addListener(() => stop.abort());
    port.onMessage.addListener((wish: Wish) => {
      if (wish.kind === "coach") {
        stop.abort();
        stop = new AbortController();
      }
      void answer(wish, stop.signal, (news) => stop.signal.aborted || port.postMessage(news));
    });
  });
}

async function answer(wish: Wish, signal: AbortSignal, say: (news: News) => void): Promise<void> {
  try {
    if (wish.kind === "meet") await withServer(async (met) => say(await introduced(met)));
    if (wish.kind === "coach") await withServer(({ client }) => coached(client, wish, signal, say));
    if (wish.kind === "outcomes" && (await settings()).outcomes) await withServer(({ client }) => client.outcomes(wish.outcomes));
  } catch (error) {
    if (wish.kind !== "outcomes") say({ kind: "failed", run: wish.kind === "coach" ? wish.run : null, problem: problemFrom(error) });
  }
}

async function introduced({ about, principles }: Met): Promise<News> {
  const { agent_name, policy } = await settings();
  return { kind: "met", about, principles, own: { agent_name, policy: policy.split("\n").filter((line) => line.trim()) } };
}

async function coached(client: Met["client"], { run, request }: Extract<Wish, { kind: "coach" }>, signal: AbortSignal, say: (news: News) => void): Promise<void> {
  for await (const event of client.coach(request, signal)) say({ kind: "event", run, event });
}
