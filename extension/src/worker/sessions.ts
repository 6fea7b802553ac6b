/** Which box a panel coaches: kept in the browser's session store, for the worker may die at any time. */

export interface Session {
  readonly tab: number;
  readonly frame: number;
  /** The frame in which the panel lies: the window's, or the box's own where the window may not be scripted. */
  readonly home: number;
}

const PREFIX = "session:";

/** Begin one and return its token, which no page can guess. */
export async function begin(session: Session): Promise<string> {
  const token = crypto.randomUUID();
  await chrome.storage.session.set({ [PREFIX + token]: session });
  return token;
}

export async function sessionOf(token: string): Promise<Session | null> {
  const found = (await chrome.storage.session.get(PREFIX + token))[PREFIX + token] as Session | undefined;
  return found ?? null;
}

export async function end(token: string): Promise<void> {
  await chrome.storage.session.remove(PREFIX + token);
}

/** The tokens of a tab. */
export async function tokensOf(tab: number): Promise<readonly string[]> {
  const kept = await chrome.storage.session.get(null);
  return Object.entries(kept).flatMap(([name, session]) => (name.startsWith(PREFIX) && (session as Session).tab === tab ? [name.slice(PREFIX.length)] : []));
}
