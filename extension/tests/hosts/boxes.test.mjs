/** What is draft and what is not in the reply boxes of mail programs. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { read, stage } from "./stage.mjs";

let on;
before(async () => (on = await stage()));
after(() => on?.close());

const DRAFT = "<div>Hi Ann,</div><div><br></div><div>it leaves <b>today</b>.</div><div><br></div><div>Kind regards,</div><div>Tom</div>";
const TYPED = "Hi Ann,\n\nit leaves today.\n\nKind regards,\nTom";
const MAIL = "<div>Where is my vase?</div><div>It was due on Monday.</div>";
const QUOTE = "Where is my vase?\nIt was due on Monday.";
const WROTE = "On Fri, May 3, 2024 at 10:12 AM Ann Lee &lt;<a href='mailto:ann.lee@example.com'>ann.lee@example.com</a>&gt; wrote:";
const HEADER = "<b>From:</b> Ann Lee &lt;ann.lee@example.com&gt;<br><b>Sent:</b> Friday, May 3, 2024 10:12 AM<br><b>To:</b> Support &lt;help@example.com&gt;<br><b>Subject:</b> Vase";

const BOXES = {
  "Gmail": `${DRAFT}<br clear="all"><div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Tom Field<br>North &amp; Loom</div></div><br>
    <div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${WROTE}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${MAIL}</blockquote></div>`,
  "Gmail, quote without a wrapper": `${DRAFT}<div class="gmail_attr">${WROTE}</div><blockquote class="gmail_quote">${MAIL}</blockquote>`,
  "Outlook on the web": `${DRAFT}<div id="Signature"><p>Tom Field</p><p>North &amp; Loom</p></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">${HEADER}<div>&nbsp;</div></div><div>${MAIL}</div>`,
  "Outlook, its container": `${DRAFT}<div id="ms-outlook-mobile-signature">Tom Field</div><div id="mail-editor-reference-message-container"><hr><div id="divRplyFwdMsg">${HEADER}</div><div>${MAIL}</div></div>`,
  "Outlook for Windows": `${DRAFT}<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0 0 0"><p class="MsoNormal">${HEADER}</p></div>${MAIL}`,
  "Yahoo": `${DRAFT}<div class="ydp1a2bsignature">Tom Field</div><div id="ydp9c1yahoo_quoted_12" class="ydp9c1yahoo_quoted"><div><div>On Friday, May 3, 2024 at 10:12:05 AM GMT+2, Ann Lee &lt;ann.lee@example.com&gt; wrote:</div>${MAIL}</div></div>`,
  "Apple Mail": `${DRAFT}<div><br><blockquote type="cite"><div>On 3 May 2024, at 10:12, Ann Lee &lt;ann.lee@example.com&gt; wrote:</div><br><div>${MAIL}</div></blockquote></div>`,
  "Proton Mail": `${DRAFT}<div class="protonmail_signature_block"><div class="protonmail_signature_block-user">Tom Field</div></div><div class="protonmail_quote">-------- Original Message --------<br>On Friday, May 3rd, 2024 at 10:12 AM, Ann Lee &lt;ann.lee@example.com&gt; wrote:<br><br><blockquote class="protonmail_quote" type="cite">${MAIL}</blockquote></div>`,
  "Roundcube": `${DRAFT}<div id="_rc_sig">-- <br>Tom Field</div><p id="reply-intro">On 2024-05-03 10:12, Ann Lee wrote:</p><blockquote>${MAIL}</blockquote>`,
  "Roundcube, answering below": `<p id="reply-intro">On 2024-05-03 10:12, Ann Lee wrote:</p><blockquote>${MAIL}</blockquote>${DRAFT}<div id="_rc_sig">-- <br>Tom Field</div>`,
  "Thunderbird": `${DRAFT}<div class="moz-cite-prefix">On 5/3/24 10:12, Ann Lee wrote:<br></div><blockquote type="cite" cite="mid:1">${MAIL}</blockquote><pre class="moz-signature">-- \nTom Field</pre>`,
  "Zammad": `${DRAFT}<div data-signature="true" data-signature-id="1">Tom Field<br>North &amp; Loom</div><div><br></div><blockquote type="cite">On Friday, 3 May 2024 at 10:12, Ann Lee wrote:<br><br>${MAIL}</blockquote>`,
  "marks typed as text": `${DRAFT}<div><br></div><div>${WROTE}</div><div>&gt; Where is my vase?</div><div>&gt; It was due on Monday.</div>`,
  "signature by its dashes alone": `${DRAFT}<div>-- </div><div>Tom Field</div><div><br></div><div>${WROTE}</div><blockquote>${MAIL}</blockquote>`,
};

const box = (html) => `<!doctype html><div id="box" contenteditable="true" role="textbox">${html}</div>`;

for (const [name, html] of Object.entries(BOXES)) {
  test(`${name}: the draft with its sign-off, and the quote apart`, async () => {
    const page = await on.open("https://mail.example.com/compose", box(html));
    const { draft, quote, reading, untouched } = await read(page, "#box");
    assert.equal(draft, TYPED);
    assert.equal(quote.replaceAll("\n\n", "\n"), QUOTE);
    assert.deepEqual([reading.from, reading.channel, reading.customer_name, reading.thread.length, untouched], ["the quoted mail", "email", "Ann Lee", 1, true]);
  });
}

test("an answer typed between Gmail's quoted parts is draft, though it lies in Gmail's wrapper", async () => {
  const page = await on.open("https://mail.example.com/", box(`<div class="gmail_quote"><div class="gmail_attr">${WROTE}</div><blockquote class="gmail_quote">Where is my vase?</blockquote><div>In Leeds, it leaves today.</div><blockquote class="gmail_quote">Due Monday!</blockquote></div>`));
  const { draft, quote } = await read(page, "#box");
  assert.deepEqual([draft, quote], ["In Leeds, it leaves today.", "Where is my vase?\nDue Monday!"]);
});

test("a forwarded mail is no draft, nor what it quotes", async () => {
  const page = await on.open("https://mail.example.com/", box(`<div>Please look at this, Sam.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: <b>Ann Lee</b> &lt;ann.lee@example.com&gt;<br>Date: Fri, May 3, 2024 at 10:12 AM<br>Subject: Vase<br>To: &lt;help@example.com&gt;<br></div>${MAIL}<blockquote>It left on Tuesday.</blockquote></div>`));
  const { draft, reading } = await read(page, "#box");
  assert.deepEqual([draft, reading.customer_name], ["Please look at this, Sam.", "Ann Lee"]);
});

test("an answer below a mail that quotes Outlook is draft", async () => {
  const page = await on.open("https://mail.example.com/", box(`<div>${WROTE}</div><blockquote type="cite">${MAIL}<div id="x_divRplyFwdMsg">${HEADER}</div><div>It left on Tuesday.</div></blockquote>${DRAFT}`));
  const { draft, quote } = await read(page, "#box");
  assert.deepEqual([draft, quote], [TYPED, QUOTE]);
});

test("an indented paragraph is the agent's own", async () => {
  const page = await on.open("https://mail.example.com/", box('<div>Please send:</div><blockquote style="margin: 0 0 0 40px; border: none; padding: 0px;"><div>a photo of the box</div></blockquote><div>Thank you.</div>'));
  assert.equal((await read(page, "#box")).draft, "Please send:\na photo of the box\nThank you.");
});

test("quotes within the quote are older mail: ours and the customer's in turn", async () => {
  const page = await on.open("https://mail.example.com/", box(`${DRAFT}<div>${WROTE}</div><blockquote type="cite">${MAIL}<div>On Thu, May 2, 2024 at 9:00 AM Tom Field wrote:</div><blockquote type="cite"><div>It left on Tuesday.</div><div>On Wed, May 1, 2024 at 8:00 AM Ann Lee wrote:</div><blockquote type="cite"><div>Has it left?</div></blockquote></blockquote></blockquote>`));
  const { reading } = await read(page, "#box");
  assert.deepEqual(reading.thread.map(({ role, text }) => [role, text]), [["customer", "Has it left?"], ["agent", "It left on Tuesday."], ["customer", QUOTE]]);
});

test("an empty reply has an empty draft outside the quote", async () => {
  const page = await on.open("https://mail.example.com/", box(`<div><br></div><div>${WROTE}</div><blockquote type="cite">${MAIL}</blockquote>`));
  const { draft, quote } = await read(page, "#box");
  assert.deepEqual([draft, quote], ["", QUOTE]);
});
