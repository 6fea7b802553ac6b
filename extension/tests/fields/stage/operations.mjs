/** The draft that every editor is typed full of, and what is then changed in it. */

/** Typed by keys; what stands in a list is typed bold. */
export const DRAFT = ["Hi Anna,\n\nthanks for ", ["your order"], " of a kettle.\nWe kindly ask you to wait."];
export const TEXT = DRAFT.flat().join("");

const on = (words, text) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text });
const WHOLE = "Hello Anna,\n\nthank you for your kettle order.\nIt ships today.";

/** Changes by name, and the words that must still be bold. */
const CHANGES = {
  "the whole of four lines": [[{ start: 0, end: TEXT.length, text: WHOLE }], "your"],
  "one range": [[on("a kettle", "one tea maker")], "your order"],
  "inside bold": [[on("your order", "this parcel")], "this parcel"],
  "across bold": [[on("for your", "with this")], "order"],
  deletion: [[on("kindly ", "")], "your order"],
  insertion: [[on(" to wait", " to please wait")], "your order"],
  "several at once": [[on("Hi", "Dear"), on("order", "parcel"), on("wait", "be patient")], "your parcel"],
  "more lines": [[on("kettle.\nWe kindly", "kettle.\n\nPlease note:\nwe kindly")], "your order"],
  "fewer lines": [[on("\n\nthanks", " thanks")], "your order"],
};

const made = (changes) => changes.reduceRight((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), TEXT);

export const OPERATIONS = Object.entries(CHANGES).map(([name, [changes, bold]]) => ({ name, changes, bold, wanted: made(changes) }));
