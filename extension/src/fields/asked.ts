/** What the content script asks of the bridge in the page's world. */

export const ASK = "coach-reply:ask";

/** Tells the bridge of this window that it is no longer needed. */
export const LEAVE = "coach-reply:leave";

export interface Asked {
  readonly event: "beforeinput" | "paste";
  readonly inputType: string;
  readonly text: string;
  readonly html: string | null;
}
