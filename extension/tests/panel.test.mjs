/** What the panel computes, without a browser. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { load } from "./load.mjs";

const { splice, moved, change } = await load("panel/splice.ts");
const { diff } = await load("panel/diff.ts");
const { blanks, filled, label } = await load("panel/blanks.ts");
const { cards } = await load("panel/cards.ts");
const { inContext } = await load("panel/context.ts");
const state = await load("panel/state.ts");
const reading = await load("panel/reading.ts");
const { putIn, takeBack } = await load("panel/moves.ts");
const { Turns } = await load("panel/turns.ts");

const ANSWERS = JSON.parse(await readFile(new URL("fixtures/answers.json", import.meta.url), "utf8"));
const ABOUT = { engine: "local", sends_to: null, keeps_text: false, retention_days: null, server: null };
const edit = (start, end, replacement, more = {}) => ({ start, end, replacement, principle: "focus", reason: "r", apply: "safe", ...more });
const coached = (text) => state.withCoaching(state.started(text, ABOUT), ANSWERS[text].at(-1).coaching);
const words = (pieces, ...kinds) => pieces.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text).join("");

for (const [text, events] of Object.entries(ANSWERS)) {
  test(`ticked as they come, the edits make the library's own rewrite: ${text.slice(0, 30)}`, () => {
    assert.equal(reading.result(coached(text)), events.at(-1).coaching.rewrite ?? text);
  });

  test(`every finding and edit is on exactly one card: ${text.slice(0, 30)}`, () => {
    const { findings, edits } = events.at(-1).coaching;
    const dealt = cards(findings, edits);
    assert.deepEqual(new Set(dealt.flatMap((card) => card.findings)), new Set(findings));
    assert.equal(dealt.filter((card) => card.edit).length, edits.length);
    assert.equal(new Set(dealt.map((card) => card.key)).size, dealt.length);
  });

  test(`applied one by one in any order, edits lead where all at once lead: ${text.slice(0, 30)}`, () => {
    const all = coached(text).cards.filter((card) => card.edit);
    const whole = putIn(coached(text), all).text;
    let [now, held] = [coached(text), text];
    for (const card of [...all].reverse()) {
      const move = putIn(now, [card]);
      held = splice(held, move.edits);
      assert.equal(held, move.text);
      now = move.state;
    }
    assert.equal(held, whole);
  });

  test(`what the agent types before, after and between moves stays, and can be taken back to: ${text.slice(0, 30)}`, () => {
    const typed = { ...coached(text), current: `PS first. ${text} And more.` };
    const put = putIn(typed, reading.waiting(typed));
    assert.equal(put.text, `PS first. ${reading.result(coached(text))} And more.`);
    assert.equal(splice(typed.current, put.edits), put.text);
    const on = { ...put.state, current: `${put.text} Bye!` };
    const back = takeBack(on);
    assert.equal(back.text, `${typed.current} Bye!`);
    assert.equal(splice(on.current, back.edits), back.text);
    assert.equal(back.state.applied.size, 0);
  });

  test(`a change whose words the agent wrote over is dropped, not guessed: ${text.slice(0, 30)}`, () => {
    for (const card of coached(text).cards.filter(({ edit: made }) => made && made.end > made.start)) {
      const over = { ...coached(text), current: splice(text, [{ ...card.edit, replacement: "@" }]) };
      assert.ok(reading.gone(over, card));
      assert.deepEqual(putIn(over, [card]).edits, []);
      assert.ok(!reading.waiting(over).includes(card));
    }
  });

  test(`the words of a diff are the words before and after: ${text.slice(0, 30)}`, () => {
    const after = events.at(-1).coaching.rewrite ?? text;
    assert.equal(words(diff(text, after), "same", "gone"), text);
    assert.equal(words(diff(text, after), "same", "new"), after);
  });
}

test("a move asked for while the editor takes another waits for its end, and is forgotten where that one failed", () => {
  const [turns, done] = [new Turns(), []];
  const move = (name) => turns.run(() => (turns.take(), done.push(name)));
  ["apply", "undo", "apply again"].forEach(move);
  assert.deepEqual(done, ["apply"]);
  turns.free();
  assert.deepEqual(done, ["apply", "undo"]);
  turns.drop();
  turns.free();
  assert.deepEqual(done, ["apply", "undo"]);
});

test("changes at one place are made in the order given", () => {
  assert.equal(splice("ab", [edit(1, 1, "1"), edit(1, 1, "2"), edit(1, 2, "B")]), "a12B");
});

test("a place after a change moves with it, a place inside is gone", () => {
  assert.deepEqual(moved({ start: 5, end: 7 }, [edit(0, 2, "")]), { start: 3, end: 5 });
  assert.equal(moved({ start: 5, end: 7 }, [edit(6, 9, "x")]), null);
});

test("what was typed is found as one change", () => {
  assert.deepEqual(change("soon, Tom", "by Friday, Tom"), { start: 0, end: 4, replacement: "by Friday" });
  assert.equal(change("same", "same"), null);
});

test("placeholders are those that the draft did not hold", () => {
  assert.deepEqual(blanks("Hi [name], by [day] or [day]", "Hi [name]"), ["[day]"]);
  assert.equal(filled("by [day and time]", new Map([["[day and time]", " Friday "]])), "by Friday");
  assert.equal(filled("by [day and time]", new Map([["[day and time]", " "]])), "by [day and time]");
  assert.equal(label("[day and time]"), "Day and time");
});

test("one placeholder in two changes is two fields", () => {
  const all = [edit(0, 4, "by [day]", { reason: "a" }), edit(6, 6, " by [day]", { reason: "b" })];
  const coaching = { ...ANSWERS[Object.keys(ANSWERS)[0]].at(-1).coaching, findings: [], edits: all };
  const begun = state.withCoaching(state.started("soon. ", ABOUT), coaching);
  const next = state.withValue(begun, begun.cards[0].key, "[day]", "Friday");
  assert.equal(reading.result(next), "by Friday.  by [day]");
  assert.deepEqual(reading.unfilled(next, next.cards), ["[day]"]);
});

test("a change that cuts a word is shown with the whole word", () => {
  const text = "Rest assured that our team helps.";
  const { before, after } = inContext(text, edit(0, 19, "O"));
  assert.deepEqual([before, after], ["Rest assured that our", "Our"]);
});

test("typing on makes the answer outdated, typing it back makes it good again", () => {
  const [text] = Object.keys(ANSWERS);
  const typed = { ...coached(text), current: `${text}!` };
  assert.ok(reading.outdated(typed));
  assert.equal(reading.result(typed), `${text}!`);
  assert.ok(!reading.outdated({ ...typed, current: text }));
});

test("outcomes hold no text and say what was taken, changed and refused", () => {
  const [text] = Object.keys(ANSWERS);
  const { state: put } = putIn(coached(text), reading.waiting(coached(text)));
  assert.deepEqual([...new Set(reading.outcomes(put).flatMap(Object.keys))], ["principle", "source", "apply", "outcome"]);
  assert.deepEqual([...new Set(reading.outcomes(put).map(({ outcome }) => outcome))].sort(), ["refused", "taken"]);
});

test("what was ticked while edits streamed in stays when the whole answer comes", () => {
  const [text, events] = Object.entries(ANSWERS).find(([, all]) => all.length > 2);
  const [found, proposed, whole] = [events[0], events[1], events.at(-1)];
  const early = state.withEdit(state.withFindings(state.started(text, ABOUT), found.findings), proposed.finding, proposed.edit);
  const card = early.cards.find((one) => one.edit);
  const late = state.withCoaching(state.withChoice(early, card.key, false), whole.coaching);
  assert.equal(reading.ticked(late, late.cards.find((one) => one.edit && one.edit.start === card.edit.start)), false);
});
