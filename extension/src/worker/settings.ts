/** What the person chose on the options page, kept where no page and no content script can read it. */

export interface Settings {
  readonly server: string;
  readonly key: string;
  /** Whether the key stays when the browser is closed. */
  readonly remember: boolean;
  readonly agent_name: string;
  readonly policy: string;
  readonly outcomes: boolean;
  /** A language tag, or "" for the browser's. */
  readonly language: string;
  /** Match patterns of sites where the button shows by itself, and of those where it never does. */
  readonly always: readonly string[];
  readonly never: readonly string[];
}

/** What whoever built the extension set beforehand: `npm run build -- --defaults own.json`. */
declare const OWN_DEFAULTS: Partial<Settings>;

export const DEFAULTS: Settings = {
  server: "http://127.0.0.1:8450",
  key: "",
  remember: true,
  agent_name: "",
  policy: "",
  outcomes: true,
  language: "",
  always: [],
  never: [],
  ...OWN_DEFAULTS,
};

/** Keep content scripts out of both stores; Firefox has no such switch, and there they see none of the session's. */
export async function close(): Promise<void> {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
}

export async function settings(): Promise<Settings> {
  const [kept, session] = await Promise.all([chrome.storage.local.get(DEFAULTS as unknown as Record<string, unknown>), chrome.storage.session.get({ key: "" })]);
  const found = kept as unknown as Settings;
  return { ...found, key: found.key || String(session["key"] ?? "") };
}

export async function keep(changed: Partial<Settings>): Promise<void> {
  const next = { ...(await settings()), ...changed };
  await chrome.storage.session.set({ key: next.key });
  await chrome.storage.local.set({ ...next, key: next.remember ? next.key : "" });
}
