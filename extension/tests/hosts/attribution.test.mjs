/** The line over a quote, as mail programs write it in several languages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../load.mjs";

const { headingAt } = await load("src/reading/header.ts");
const { personIn } = await load("src/reading/person.ts");
const heads = (text) => headingAt(text.split("\n"), 0);

const ANN = [
  ["Gmail, English", "On Fri, May 3, 2024 at 10:12 AM Ann Lee <ann.lee@example.com> wrote:"],
  ["Gmail, narrow space before AM", "On Fri, May 3, 2024 at 10:12\u202fAM Ann Lee <ann.lee@example.com> wrote:"],
  ["Gmail, wrapped", "On Fri, May 3, 2024 at 10:12 AM Ann Lee\n<ann.lee@example.com> wrote:"],
  ["Apple Mail", "On 3 May 2024, at 10:12, Ann Lee <ann.lee@example.com> wrote:"],
  ["Thunderbird", "On 5/3/24 10:12, Ann Lee wrote:"],
  ["Yahoo", "On Friday, May 3, 2024, 10:12:05 AM GMT+2, Ann Lee <ann.lee@example.com> wrote:"],
  ["Roundcube", "On 2024-05-03 10:12, Ann Lee wrote:"],
  ["Outlook for Mac", 'On 5/3/24, 10:12 AM, "Ann Lee" <ann.lee@example.com> wrote:'],
  ["surname first", 'On 5/3/24, 10:12 AM, "Lee, Ann" <ann.lee@example.com> wrote:'],
  ["a group's address", "On Fri, May 3, 2024 at 10:12 AM 'Ann Lee' via Support <support@example.com> wrote:"],
  ["name first", "Ann Lee <ann.lee@example.com> wrote on Fri, 3 May 2024 at 10:12:"],
  ["German, Gmail", "Am Fr., 3. Mai 2024 um 10:12 Uhr schrieb Ann Lee <ann.lee@example.com>:"],
  ["German, Thunderbird", "Am 03.05.24 um 10:12 schrieb Ann Lee:"],
  ["German, Roundcube", "Am 2024-05-03 10:12, schrieb Ann Lee:"],
  ["German, GMX", "Ann Lee <ann.lee@example.com> hat am 03.05.2024 10:12 CEST geschrieben:"],
  ["German, name first", "Ann Lee schrieb am 03.05.2024 um 10:12:"],
  ["French, Gmail", "Le ven. 3 mai 2024 à 10:12, Ann Lee <ann.lee@example.com> a écrit :"],
  ["French, hard space", "Le 03/05/2024 à 10:12, Ann Lee a écrit\u00a0:"],
  ["Spanish, Gmail", "El vie, 3 may 2024 a las 10:12, Ann Lee (<ann.lee@example.com>) escribió:"],
  ["Spanish, Thunderbird", "El 3/5/24 a las 10:12, Ann Lee escribió:"],
  ["Italian, Gmail", "Il giorno ven 3 mag 2024 alle ore 10:12 Ann Lee <ann.lee@example.com> ha scritto:"],
  ["Italian, Roundcube", "Il 2024-05-03 10:12 Ann Lee ha scritto:"],
  ["Dutch, Gmail", "Op vr 3 mei 2024 om 10:12 schreef Ann Lee <ann.lee@example.com>:"],
  ["Dutch, Apple Mail", "Op 3 mei 2024 om 10:12 heeft Ann Lee <ann.lee@example.com> het volgende geschreven:"],
  ["Dutch, Roundcube", "Ann Lee schreef op 2024-05-03 10:12:"],
  ["Portuguese, Gmail", "Em sex., 3 de mai. de 2024 às 10:12, Ann Lee <ann.lee@example.com> escreveu:"],
  ["Portuguese, Apple Mail", "No dia 3 de maio de 2024, às 10:12, Ann Lee <ann.lee@example.com> escreveu:"],
  ["Swedish", "Den fre 3 maj 2024 kl 10:12 skrev Ann Lee <ann.lee@example.com>:"],
  ["Polish", "W dniu 2024-05-03 10:12, Ann Lee napisał(a):"],
  ["a language we know no verb of", "2024. máj. 3., P 10:12 dátummal Ann Lee <ann.lee@example.com> ezt mondta:"],
  ["Outlook", "From: Ann Lee <ann.lee@example.com>\nSent: Friday, May 3, 2024 10:12 AM\nTo: Support <help@example.com>\nSubject: Broken vase"],
  ["Outlook, its line above", "________________________________\nFrom: Ann Lee\nSent: Friday, May 3, 2024 10:12 AM\nTo: Support\nSubject: Broken vase"],
  ["Outlook, bold and a wrapped list", "*From:* Ann Lee <ann.lee@example.com>\n*Sent:* Friday\n*To:* Support <help@example.com>;\nDesk <desk@example.com>\n*Subject:* Vase"],
  ["Outlook, German", "-----Ursprüngliche Nachricht-----\nVon: Ann Lee [mailto:ann.lee@example.com]\nGesendet: Freitag, 3. Mai 2024 10:12\nAn: Support\nBetreff: Vase"],
  ["Outlook, French", "De : Ann Lee <ann.lee@example.com>\nEnvoyé : vendredi 3 mai 2024 10:12\nÀ : Support\nObjet : Vase"],
  ["Outlook, Spanish", "De: Ann Lee <ann.lee@example.com>\nEnviado el: viernes\nPara: Soporte\nAsunto: Jarrón"],
  ["Proton Mail", "-------- Original Message --------\nOn Friday, May 3rd, 2024 at 10:12 AM, Ann Lee <ann.lee@example.com> wrote:"],
  ["a forwarded mail", "---------- Forwarded message ---------\nFrom: Ann Lee <ann.lee@example.com>\nDate: Fri, May 3, 2024 at 10:12 AM\nSubject: Vase\nTo: <help@example.com>"],
];

for (const [name, text] of ANN) {
  test(`${name}: the whole heading is seen, and the sender's name`, () => {
    const heading = heads(`${text}\n\nWhere is my vase?`);
    assert.deepEqual(heading, { lines: text.split("\n").length, sender: "Ann Lee", sure: true });
  });
}

test("an address alone is no name", () => {
  assert.equal(heads("On Fri, May 3, 2024 at 10:12 AM <ann.lee@example.com> wrote:").sender, null);
  assert.equal(heads("On Fri, May 3, 2024 at 10:12 AM ann.lee@example.com <ann.lee@example.com> wrote:").sender, null);
});

const NAMES = [
  ["Matt Lee <m@example.com>", "Matt Lee"],
  ["EST Lee", "EST Lee"],
  ['"Lee, Ann" <a@example.com>', "Ann Lee"],
  ["van der Berg, Piet", "Piet van der Berg"],
  ["Ann Lee, PhD", "Ann Lee"],
  ["Ann Lee (Acme Ltd)", "Ann Lee"],
  ["María-José O’Neil", "María-José O’Neil"],
  ["李 小龍", "李 小龍"],
  ["Dr. Ann Lee", "Dr. Ann Lee"],
  ["Broken vase", null],
  ["order 48-2210", null],
  ["ann.lee@example.com", null],
  ["you", null],
  ["", null],
];
for (const [text, name] of NAMES) test(`“${text}” is ${name ?? "nobody's name"}`, () => assert.equal(personIn(text), name));

test("a name that looks like a time zone or an hour stays whole", () => {
  assert.equal(heads("On Fri, May 3, 2024 at 10:12 AM Matt Lee <m@example.com> wrote:").sender, "Matt Lee");
  assert.equal(heads("On Fri, May 3, 2024 at 10:12 AM EDT Matt Lee <m@example.com> wrote:").sender, "Matt Lee");
});

const PROSE = [
  "On Monday our driver wrote to you that the vase is in Leeds.",
  "You wrote:",
  "In your mail of 3 May you wrote: the vase is broken.",
  "On 3 May 2024 you wrote:",
  "Here is what will happen:",
  "Our reply of 3.5.2024 holds:",
  "From: Leeds depot\nTo: your door\nDate: Monday 6 May",
  "From here on I look after your order.",
  "On 3 May 2024 at 10:12 I called the depot\nand they wrote a note for you.\nIt says:",
];

for (const text of PROSE) test(`“${text.replaceAll("\n", " / ")}” does not by itself begin a quote`, () => assert.notEqual(heads(`${text}\n\nIt left today.`)?.sure, true));
