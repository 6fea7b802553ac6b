/** The coach's server as the worker reaches it: address and key of the settings, and on this machine a key it asks for itself. */

import { Client } from "../../http/client.ts";
import { Failed } from "../../http/problem.ts";
import type { About, Principle } from "../../panel/types.ts";
import { keep, settings, type Settings } from "./settings.ts";

export interface Met {
  readonly client: Client;
  readonly about: About;
  readonly principles: readonly Principle[];
}

/** Return the server with what it says of itself; throws Failed with words for the agent. */
export async function meet(): Promise<Met> {
  const own = await settings();
  const client = new Client(own.server, own.key || (await paired(own)));
  const [said, principles] = await Promise.all([client.about(), client.principles()]);
  return { client, principles, about: { ...said, server: isHere(own.server) ? null : new URL(own.server).hostname } };
}

/** Ask a server on this machine for a key and keep it; null where it gives none. */
export async function paired({ server }: Settings): Promise<string | null> {
  if (!isHere(server)) return null;
  const answer = await fetch(new URL("/v1/pair", server), { method: "POST", credentials: "omit" }).catch(() => null);
  const said: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  const key = typeof said === "object" && said !== null && "secret" in said && typeof said.secret === "string" ? said.secret : null;
  if (key) await keep({ key });
  return key;
}

/** Run `work` with the server; a key that is no longer good is asked for anew, once, where it can be. */
export async function withServer<T>(work: (met: Met) => Promise<T>): Promise<T> {
  try {
    return await work(await meet());
  } catch (error) {
    if (!(error instanceof Failed) || error.problem.status !== 401 || !(await paired(await settings()))) throw error;
    return work(await meet());
  }
}

export function isHere(address: string): boolean {
  return URL.canParse(address) && ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
}
