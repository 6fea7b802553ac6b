/** The trial pages: what is read there, and the traps that they set. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CHAT, MAILBOX, TICKET } from "../pages/drafts.mjs";
import { read, stage } from "./stage.mjs";

let on;
before(async () => (on = await stage()));
after(() => on?.close());

const fired = (page) => page.evaluate(() => window.fired);

/** By a click, for Firefox puts no caret where a script gives the focus. */
async function type(page, selector, text) {
  if (selector) await page.click(selector);
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(line);
  }
}

test("mailbox: the draft ends above the signature, and the quoted mail is the customer's", async () => {
  const page = await on.trial("mailbox");
  await page.click("#reply");
  assert.equal((await read(page, ".body")).draft, "");
  await type(page, null, MAILBOX);
  const { reading, draft, quote, untouched } = await read(page, ".body");
  assert.equal(draft, MAILBOX);
  assert.match(quote, /^Hello,\n\nMy dining table .* eleven days late[\s\S]*Please don’t ask me for the photos again[\s\S]*Priya Raman$/u);
  assert.deepEqual(reading, { channel: "email", thread: [{ role: "customer", text: quote }], agent_name: null, customer_name: "Priya Raman", from: "the quoted mail" });
  assert.equal(untouched, true);
});

test("ticket: the whole thread but the note, for a public reply", async () => {
  const page = await on.trial("ticket");
  await type(page, ".composer textarea", TICKET);
  const { reading, draft, quote } = await read(page, ".composer textarea");
  assert.deepEqual([draft, quote, reading.channel, reading.from], [TICKET, null, "ticket", "the text above"]);
  assert.deepEqual(reading.thread.map(({ role, text }) => `${role}: ${text.slice(0, 31)}`), ["customer: Your engineer was booked for th", "agent: Hello Mr Nowak, I am sorry that", "customer: It is Tuesday and I have heard "]);
  assert.doesNotMatch(JSON.stringify(reading), /Planners|June/u);
  assert.deepEqual(await fired(page), []);
});

test("ticket: in the chat tab the chat is read", async () => {
  const page = await on.trial("ticket");
  await page.click('[aria-controls="chat"]');
  await type(page, ".chat [contenteditable]", CHAT);
  const { reading, draft } = await read(page, ".chat [contenteditable]");
  assert.deepEqual([draft, reading.channel, reading.thread.map(({ role }) => role)], [CHAT, "chat", ["customer", "agent", "customer"]]);
  assert.equal(reading.thread[2].text, "Will the engineer come on Thursday, yes or no?");
});

test("ticket: the macro in the dialog is a draft to nobody", async () => {
  const page = await on.trial("ticket");
  await page.click("#macros");
  const { reading, draft } = await read(page, "#macro");
  assert.deepEqual([reading.thread, reading.from], [[], ""]);
  assert.match(draft, /^We apologise for any inconvenience caused\./u);
});

test("ticket: hotkeys fire on plain letters outside text boxes, and so they do from within a shadow root", async () => {
  const page = await on.trial("ticket");
  await page.keyboard.press("j");
  assert.deepEqual(await fired(page), ["j"]);
  await page.evaluate(() => {
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    root.appendChild(document.createElement("input")).focus();
  });
  await page.keyboard.press("k");
  assert.deepEqual(await fired(page), ["j", "k"]);
});

test("ticket: the composer is drawn anew, and what was typed stays", async () => {
  const page = await on.trial("ticket");
  await type(page, ".composer textarea", "Dear Mr Nowak,");
  const old = await page.$(".composer textarea");
  await page.click("#take");
  assert.equal(await old.evaluate((box) => box.isConnected), false);
  assert.equal((await read(page, ".composer textarea")).draft, "Dear Mr Nowak,");
});
