/** How changes become edits, without a browser. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { load } from "../load.mjs";

const { trimmed } = await load("src/fields/trim.ts");
const { apart } = await load("src/fields/apart.ts");
const { joined, made, moved, plan } = await load("src/fields/plan.ts");

const put = (text, words, now) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: now });
const shown = (text, { start, end, text: now }) => `${text.slice(start, end)} → ${now}`;

const TRIMS = [
  ["words that stay at either end are left out", "We kindly ask you", "We ask you", "kindly  → "],
  ["a word is changed whole", "it ships soon", "it ships sooner", "soon → sooner"],
  ["nothing is left of a change that changes nothing", "as it was", "as it was", " → "],
  ["words that repeat are not counted twice", "very very good", "very good", "very  → "],
  ["an emoji is never cut", "thanks 👍🏻", "thanks 👍🏿", "👍🏻 → 👍🏿"],
  ["a joined emoji is never cut", "by 👩‍🚒", "by 👩‍🏫", "👩‍🚒 → 👩‍🏫"],
  ["an insertion is an insertion", "ask to wait", "ask you to wait", " → you "],
  ["a line that comes is an insertion", "one\ntwo", "one\n\ntwo", " → \n"],
];

describe("trimming", () => {
  for (const [name, before, after, wanted] of TRIMS) {
    test(name, () => {
      const change = trimmed(before, { start: 0, end: before.length, text: after });
      assert.equal(shown(before, change), wanted);
      assert.equal(made(before, [change]), after);
    });
  }

  test("a change within a text keeps its place", () => {
    const text = "Hi Anna, it ships soon. Bye";
    assert.deepEqual(trimmed(text, put(text, "it ships soon", "it ships today")), put(text, "soon", "today"));
  });
});

describe("taking apart", () => {
  test("the words that stay lie between the changes", () => {
    const text = "Please see our guide for more details on this.";
    const changes = apart(text, { start: 0, end: text.length, text: "Have a look at our guide to learn more." });
    assert.deepEqual(changes.map((change) => shown(text, change)), ["Please see → Have a look at", "for → to learn", " details on this → "]);
  });

  for (const [before, after] of [["a b c", "c b a"], ["", "new words"], ["old words", ""], ["one  two", "one two"], ["x, y. z!", "x; y: z?"]]) {
    test(`${JSON.stringify(before)} becomes ${JSON.stringify(after)} by parts`, () => {
      assert.equal(made(before, apart(before, { start: 0, end: before.length, text: after })), after);
    });
  }

  test("a text too long to compare is one change", () => {
    const long = "word ".repeat(2100);
    assert.equal(apart(long, { start: 0, end: long.length, text: long.toUpperCase() }).length, 1);
  });
});

describe("planning", () => {
  const text = "Hi Anna,\n\nthanks for it.\nBye";

  test("a change over as many lines is an edit a line, and lines that stay have none", () => {
    const edits = plan(text, [{ start: 0, end: text.length, text: "Hello Anna,\n\nthanks for it.\nBest" }]);
    assert.deepEqual(edits.map((edit) => shown(text, edit)), ["Hi → Hello", "Bye → Best"]);
  });

  test("a change to fewer or more lines is one edit of what differs", () => {
    const edits = plan(text, [{ start: 0, end: text.length, text: "Hi Anna,\nmany thanks for it.\nBye" }]);
    assert.deepEqual(edits.map((edit) => shown(text, edit)), ["\n → many "]);
  });

  test("line ends of Windows are line ends", () => {
    assert.deepEqual(plan("a\nb", [{ start: 0, end: 3, text: "a\r\nc" }]), [{ start: 2, end: 3, text: "c" }]);
  });

  test("changes are made in the order of the text, whatever order they come in", () => {
    const changes = [put(text, "Bye", "Best"), put(text, "Hi", "Hello")];
    assert.deepEqual(plan(text, changes), [...changes].reverse());
    assert.equal(made(text, changes), "Hello Anna,\n\nthanks for it.\nBest");
  });

  test("changes that overlap are refused", () => {
    assert.throws(() => plan(text, [{ start: 0, end: 5, text: "" }, { start: 4, end: 6, text: "" }]), RangeError);
  });

  test("all changes as one do the same", () => {
    const changes = [put(text, "Hi", "Hello"), put(text, "it", "this"), put(text, "Bye", "")];
    assert.equal(made(text, [joined(text, changes)]), made(text, changes));
  });
});

describe("places", () => {
  const edits = [{ start: 2, end: 4, text: "longer" }, { start: 6, end: 6, text: "in" }];
  for (const [at, to, name] of [[1, 1, "before all"], [2, 2, "where one begins"], [3, 8, "within one"], [4, 8, "where one ends"], [6, 12, "at an insertion"], [7, 13, "behind all"]]) {
    test(`a place ${name} moves from ${at} to ${to}`, () => assert.equal(moved(at, edits), to));
  }
});
