/** What is draft and what is not, in a plain text box. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../load.mjs";

const { draftIn, quotesIn } = await load("src/reading/draft.ts");
const box = (text) => ({ text: () => text, spanOf: () => null, element: { querySelectorAll: () => [] } });
const draft = (text) => {
  const { start, end } = draftIn(box(text)).draft;
  return text.slice(start, end);
};

const DRAFT = "Hi Ann,\n\nyour vase leaves Leeds today.\n\nKind regards,\nTom";
const MAIL = "Where is my vase?\n\nIt was due on Monday.";
const marked = (text) => text.replace(/^(?=>)/gmu, ">").replace(/^(?!>)/gmu, "> ");
const ATTRIBUTION = "On Fri, May 3, 2024 at 10:12 AM Ann Lee <ann.lee@example.com> wrote:";

test("a box without quote or signature is all draft, the sign-off included", () => {
  assert.equal(draft(DRAFT), DRAFT);
  assert.equal(draftIn(box(DRAFT)).quote, null);
});

test("blank lines around the draft do not belong to it", () => assert.equal(draft(`\n\n  ${DRAFT}\n \n`), DRAFT));

test("an answer above the quote", () => {
  const text = `${DRAFT}\n\n${ATTRIBUTION}\n\n${marked(MAIL)}\n`;
  assert.equal(draft(text), DRAFT);
  assert.equal(draftIn(box(text)).quote, MAIL);
});

test("an answer below the quote", () => {
  const text = `${ATTRIBUTION}\n${marked(MAIL)}\n\n${DRAFT}\n\n-- \nTom Field\nNorth & Co`;
  assert.equal(draft(text), DRAFT);
  assert.equal(draftIn(box(text)).quote, MAIL);
});

test("a signature above the quote", () => assert.equal(draft(`${DRAFT}\n\n-- \nTom Field\nNorth & Co\n\n${ATTRIBUTION}\n${marked(MAIL)}`), DRAFT));

test("an answer below the quote, with the signature over it all", () => {
  assert.equal(draft(`-- \nTom Field\n\n${ATTRIBUTION}\n${marked(MAIL)}\n\n${DRAFT}`), DRAFT);
  assert.equal(draft(`-- \nTom Field\n\n${marked(MAIL)}\n\n${DRAFT}`), DRAFT);
});

test("answers between the lines: the longest run is the draft", () => {
  const text = `${ATTRIBUTION}\n> Where is my vase?\nIn Leeds.\n> It was due on Monday.\nIt was, and I am sorry that nobody told you.\n`;
  assert.equal(draft(text), "It was, and I am sorry that nobody told you.");
  assert.equal(draftIn(box(text)).quote, "Where is my vase?\nIt was due on Monday.");
});

test("an answer above a mail that is quoted without marks", () => {
  const outlook = `From: Ann Lee <ann.lee@example.com>\nSent: Friday, May 3, 2024 10:12 AM\nTo: Support\nSubject: Vase\n\n${MAIL}`;
  for (const below of [outlook, `________________________________\n${outlook}`, `-----Original Message-----\n${outlook}`, `${ATTRIBUTION}\n\n${MAIL}`]) {
    assert.equal(draft(`${DRAFT}\n\n${below}`), DRAFT);
    assert.equal(draftIn(box(`${DRAFT}\n\n${below}`)).quote, MAIL);
  }
});

test("a line in an unknown language that leads to a quote is no draft", () => assert.equal(draft(`${DRAFT}\n\nDne 3. 5. 2024 v 10:12 Ann Lee:\n${marked(MAIL)}`), DRAFT));

test("nothing typed yet: an empty draft where typing will begin", () => {
  assert.deepEqual(draftIn(box(`\n\n${ATTRIBUTION}\n${marked(MAIL)}`)).draft, { start: 0, end: 0 });
  assert.deepEqual(draftIn(box("")).draft, { start: 0, end: 0 });
});

test("a box that holds only a quote has no draft", () => assert.deepEqual(draftIn(box(marked(MAIL))).draft, { start: 0, end: 0 }));

const KEPT = [
  "On 3 May 2024 you wrote:\nyou want the blue one.\nIt is on its way.",
  "Here is the route:\nFrom: Leeds\nTo: York\nDate: Monday",
  "Two things -- both good:\n- the vase is here\n- it is whole",
  "1 > 2 is wrong, and so is 3 > 4.",
  "Our driver wrote: nobody was in.",
];
for (const text of KEPT) test(`“${text.replaceAll("\n", " / ")}” is the agent's own`, () => assert.equal(draft(text), text));

test("older mail within the quote is read apart, newest first", () => {
  const old = "On Thu, May 2, 2024 at 9:00 AM Tom Field <help@example.com> wrote:\n> It left on Tuesday.\n>\n> On Wed, May 1, 2024 at 8:00 AM Ann Lee <ann.lee@example.com>\n> wrote:\n>> Has it left?";
  const text = `${DRAFT}\n\n${ATTRIBUTION}\n${marked(`${MAIL}\n\n${old}`)}`;
  assert.deepEqual(quotesIn(box(text)), [
    { text: MAIL, sender: "Ann Lee" },
    { text: "It left on Tuesday.", sender: "Tom Field" },
    { text: "Has it left?", sender: "Ann Lee" },
  ]);
});

test("older mail without marks is read apart too", () => {
  const head = (who) => `From: ${who}\nSent: Friday, May 3, 2024 10:12 AM\nTo: Support\nSubject: Vase\n\n`;
  const text = `${DRAFT}\n\n${head("Ann Lee")}${MAIL}\n\n${head("Tom Field")}It left on Tuesday.`;
  assert.deepEqual(quotesIn(box(text)).map(({ text: said, sender }) => [sender, said]), [["Ann Lee", MAIL], ["Tom Field", "It left on Tuesday."]]);
});

test("lines that a mail program wrapped are joined, lists and paragraphs are not", () => {
  const wrapped = "I ordered the blue vase three weeks ago and it has not come, and\nnobody answers the phone.\n\n- order 48-2210 was paid on the second of April by bank transfer\n- 120 EUR";
  assert.equal(draftIn(box(`${ATTRIBUTION}\n${marked(wrapped)}`)).quote, wrapped.replace("and\nnobody", "and nobody"));
});

test("a line of the customer's that only looks like a heading does not divide the mail", () => {
  const said = "On 3.5.2024 at 10:12 I ordered:\n- a vase\n- a lamp";
  assert.deepEqual(quotesIn(box(`${ATTRIBUTION}\n${marked(said)}`)), [{ text: said, sender: "Ann Lee" }]);
});

test("the signature of the quoted mail is left out", () => assert.equal(draftIn(box(`${ATTRIBUTION}\n${marked(`${MAIL}\n-- \nAnn Lee\n12 Mill Lane`)}`)).quote, MAIL));

test("no draft ever overlaps a quote, a heading or a signature", () => {
  const parts = [DRAFT, `${ATTRIBUTION}\n${marked(MAIL)}`, "-- \nTom Field", "I will ring you at noon.", `-----Original Message-----\n${MAIL}`, "\n\n"];
  const foreign = /^>|wrote:$|^-- $|^Tom Field$|Original Message/mu;
  for (const one of parts) for (const two of parts) for (const three of parts) assert.doesNotMatch(draft([one, two, three].join("\n\n")), foreign);
});
