/** The panel in a page, in English. */

import type { FrameWords } from "./words.ts";

export const en: FrameWords = {
  wrote: (text) => `The customer wrote: ${text}`,
  wroteNothing: "What did the customer write? Not found on this page",
  lastMessage: "Their last message",
  paste: "Paste what the customer wrote, so that the coach can see what they asked",
  earlier: (count) => (count === 1 ? "and one message before it" : `and ${count} messages before it`),
  channel: "Channel",
  channels: { email: "Email", chat: "Chat", ticket: "Ticket", review: "Review", social: "Social media" },
  theirName: "Their name",
  yourName: "Your name",
  settings: "Settings",
  hereLabel: "The button on this site",
  here: { asked: "Button on this site: when I ask", always: "Button on this site: always", never: "Button on this site: never" },
  noBox: ["No text box to coach", "Click into the box where you write your reply, then coach again."],
  empty: ["Nothing to coach yet", "Write your reply first, then coach it."],
  gone: ["The text box is gone", "The page has taken it away or drawn it anew. Click into it and coach again."],
  moved: ["The draft was changed just now", "Nothing was put in. Look at the notes once more and apply again."],
  refused: ["This text box did not take the change", "Your draft is as it was. “Copy reply” gives you the text to paste."],
  damaged: ["This text box took the change only in part", "Press Ctrl+Z in it to get your draft back, or take “Copy reply” and paste it over."],
  unknownKey: ["The coach does not know this browser", "Its server asks for another key. Open Settings above and put in a key of that server."],
  seeSettings: "Settings above says where the coach is looked for.",
};
