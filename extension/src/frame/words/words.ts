/** What the panel says in a page beyond what it says everywhere. */

/** A title and what to do. */
export type Told = readonly [title: string, detail: string];

export interface FrameWords {
  readonly wrote: (text: string) => string;
  readonly wroteNothing: string;
  readonly lastMessage: string;
  readonly paste: string;
  readonly earlier: (count: number) => string;
  readonly channel: string;
  readonly channels: Readonly<Record<"email" | "chat" | "ticket" | "review" | "social", string>>;
  readonly theirName: string;
  readonly yourName: string;
  readonly settings: string;
  readonly hereLabel: string;
  readonly here: Readonly<Record<"asked" | "always" | "never", string>>;
  readonly noBox: Told;
  readonly empty: Told;
  readonly gone: Told;
  readonly moved: Told;
  readonly refused: Told;
  readonly damaged: Told;
  readonly unknownKey: Told;
  readonly seeSettings: string;
}
