/** What is read of the conversation, host by host. Every fixture holds what must not be read: notes, leftovers, hidden words, quoted history. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fixture, read, stage } from "./stage.mjs";

let on;
before(async () => (on = await stage()));
after(() => on?.close());

const THREAD = [
  { role: "customer", text: "Where is my vase? Order 48-2210 was due on Monday." },
  { role: "agent", text: "It left Leeds on Tuesday, I am sorry for the wait." },
  { role: "customer", text: "It came today, and it is broken.\n\nCan you send a new one before Saturday?" },
];

const HOSTS = [
  { name: "gmail", from: "Gmail", at: "https://mail.google.com/mail/u/0/#inbox/1", channel: "email", agent_name: "Tom Field" },
  { name: "outlook", from: "Outlook", at: "https://outlook.office.com/mail/inbox/id/1", channel: "email", agent_name: "Tom Field" },
  { name: "zendesk", from: "Zendesk", at: "https://northloom.zendesk.com/agent/tickets/8", channel: "ticket" },
  { name: "freshdesk", from: "Freshdesk", at: "https://northloom.freshdesk.com/a/tickets/48", channel: "ticket" },
  { name: "intercom", from: "Intercom", at: "https://app.intercom.com/a/inbox/x/inbox/conversation/1", channel: "chat" },
  { name: "helpscout", from: "Help Scout", at: "https://secure.helpscout.net/conversation/1/48", channel: "email" },
  { name: "front", from: "Front", at: "https://app.frontapp.com/open/cnv_1", channel: "email" },
  { name: "zammad", from: "Zammad", at: "https://desk.northloom.example/#ticket/zoom/8", channel: "ticket", customer_name: null },
  { name: "zammad-desktop", from: "Zammad", at: "https://desk.northloom.example/desktop/tickets/8", channel: "ticket" },
  { name: "chatwoot", from: "Chatwoot", at: "https://chat.northloom.example/app/accounts/1/conversations/1", channel: "chat", customer_name: null },
  { name: "freescout", from: "FreeScout", at: "https://mail.northloom.example/conversation/48", channel: "email" },
];

for (const { name, from, at, channel, agent_name = null, customer_name = "Ann Lee" } of HOSTS) {
  test(`${name}: who said what, oldest first, and nothing else`, async () => {
    const page = await on.open(at, await fixture(name));
    const { reading, untouched } = await read(page, "#box");
    assert.deepEqual(reading, { channel, thread: THREAD, agent_name, customer_name, from });
    assert.equal(untouched, true);
  });
}

/** The same page after a redesign: other names for everything, and as much hidden as before. */
const renamed = (html) =>
  html.replace(/ (?:id="(?!box)[^"]*"|(?:role|aria-label)="[^"]*"|data-[\w-]+(?:="[^"]*")?)/gu, "").replace(/ class="([^"]*)"/gu, (_, names) => ` class="${names.replace(/\b(?!(?:off|hidden|sr|visuallyhidden)\b)[\w-]+/gu, "x")}"`);

for (const { name, at, channel } of HOSTS.filter(({ at: address }) => !address.includes("northloom.example"))) {
  test(`${name}: a page that was made anew gives nothing rather than rubbish`, async () => {
    const page = await on.open(at, renamed(await fixture(name)));
    const { thread, from, channel: still, customer_name } = (await read(page, "#box")).reading;
    assert.deepEqual([thread, from, still, customer_name], [[], "", channel, null]);
  });
}

test("roundcube: the quoted mail, with both names from the lines over the box", async () => {
  const page = await on.open("https://webmail.northloom.example/?_task=mail&_action=compose", await fixture("roundcube"));
  const { reading, draft } = await read(page, "#composebody");
  assert.deepEqual(reading, { channel: "email", thread: [THREAD[2]], agent_name: "Tom Field", customer_name: "Ann Lee", from: "the quoted mail" });
  assert.equal(draft, "Hi Ann, I hope this email finds you well.");
});

test("roundcube: a quoted mail of the agent's own is not the customer's", async () => {
  const page = await on.open("https://webmail.northloom.example/?_task=mail&_action=compose", (await fixture("roundcube")).replace("Ann Lee wrote:", "Tom Field wrote:"));
  const { reading } = await read(page, "#composebody");
  assert.deepEqual([reading.thread[0].role, reading.customer_name], ["agent", "Ann Lee"]);
});

test("gmail: a reply in a window of its own answers the conversation of the same subject only", async () => {
  const page = await on.open("https://mail.google.com/mail/u/0/#inbox/1", await fixture("gmail"));
  assert.deepEqual((await read(page, "#popped")).reading.thread, THREAD);
  assert.deepEqual((await read(page, "#other")).reading, { channel: "email", thread: [], agent_name: "Tom Field", customer_name: null, from: "" });
});

test("gmail: where nobody knows whose account it is, the last writer is the customer", async () => {
  const page = await on.open("https://mail.google.com/mail/u/0/#inbox/1", (await fixture("gmail")).replace(/<a aria-label="Google[^>]*>/u, "<a>"));
  assert.deepEqual((await read(page, "#box")).reading.thread, THREAD);
});

test("zendesk: a reply by messaging is a chat", async () => {
  const page = await on.open("https://northloom.zendesk.com/agent/tickets/8", (await fixture("zendesk")).replace('data-channel="email"', 'data-channel="native_messaging"'));
  assert.equal((await read(page, "#box")).reading.channel, "chat");
});

test("intercom: where no speaker is named, only what stands on the left is the customer's", async () => {
  let side = 0;
  const html = (await fixture("intercom")).replace(/data-part-group-id="\d" data-part-group-category="(\d+)"(?: class="off")?/gu, (_, kind) => `class="group/content-part ${kind === "1" && side++ < 2 ? "l" : "r"}"`);
  const page = await on.open("https://app.intercom.com/a/inbox/x", html);
  assert.deepEqual((await read(page, "#box")).reading.thread, [THREAD[0], THREAD[2]]);
});

test("two conversations side by side: the one that the box stands in", async () => {
  const one = (await fixture("chatwoot")).replace(/^[\s\S]*?<section>/u, "<section>");
  const two = one.replaceAll("vase", "lamp").replace('id="box"', 'id="second"');
  const page = await on.open("https://chat.northloom.example/app", `<!doctype html><main style="display:flex">${one}${two}</main><div contenteditable="true" id="outside">Hi</div>`);
  assert.match((await read(page, "#box")).reading.thread[0].text, /vase/u);
  assert.match((await read(page, "#second")).reading.thread[0].text, /lamp/u);
  assert.deepEqual((await read(page, "#outside")).reading.thread, []);
});

test("long conversations are bounded", async () => {
  const message = (n) => `<div class="message-bubble-container" data-message-id="${n}"><div class="left-bubble"><span class="prose">Message ${n} ${"and so on ".repeat(n === 199 ? 2000 : 1)}</span></div></div>`;
  const page = await on.open("https://chat.northloom.example/app", `<!doctype html><div class="conversation-panel">${Array.from({ length: 200 }, (_, n) => message(n)).join("")}</div><textarea id="box">Hi</textarea>`);
  const { thread } = (await read(page, "#box")).reading;
  assert.equal(thread.length, 30);
  assert.match(thread[0].text, /^Message 170 /u);
  assert.equal(thread[29].text.length, 8000);
});

test("an editor in a frame is read with the page around it", async () => {
  const html = (await fixture("zendesk")).replace(/<div id="box"[\s\S]*?<\/div>/u, '<iframe id="frame" srcdoc="<body id=tinymce contenteditable=true><p>Hi Ann,</p></body>"></iframe>');
  const page = await on.open("https://northloom.zendesk.com/agent/tickets/8", html);
  assert.deepEqual((await read(page, "#frame >>> body")).reading.thread, THREAD);
});
