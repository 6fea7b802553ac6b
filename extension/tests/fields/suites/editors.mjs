/** Every operation in every editor. `EDITORS=quill,slate` runs those alone. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { bold, model, opened, settled, type, typed, undone } from "../stage/agent.mjs";
import { ask } from "../stage/ask.mjs";
import { OPERATIONS, TEXT } from "../stage/operations.mjs";

const FOLDER = new URL("../editors/", import.meta.url);
const ON = " Thanks.";
const ENOUGH = 2;

export const NAMES = process.env.EDITORS?.split(",") ?? readdirSync(FOLDER).sort();
const SPECS = await Promise.all(NAMES.map(async (name) => ({ name, ...(await import(new URL(`${name}/spec.mjs`, FOLDER))).default })));

export function editors(stage, names = NAMES) {
  for (const spec of SPECS.filter(({ name }) => names.includes(name))) describe(`${spec.name} in ${stage.make}`, () => operations(stage, spec));
}

/** What is taken back by Ctrl+Z is the draft for the next operation; where it is not, the page is opened anew. */
function operations(stage, spec) {
  let draft = null;
  for (const operation of OPERATIONS) {
    test(operation.name, async () => {
      const { page } = stage;
      if (!draft || (await model(page)).rich !== draft.rich) {
        await opened(page, stage.url(spec.name));
        draft = await typed(page, spec);
      }
      await written(page, spec, operation);
      await takenBack(page, spec, operation, draft, stage.make);
      await typedOn(page, spec, operation);
      await undone(page, 4);
    });
  }
}

async function written(page, spec, { name, changes, wanted, bold: kept }) {
  const below = (await ask(page, "text")).slice(TEXT.length);
  assert.equal(await ask(page, "family"), spec.family ?? spec.name);
  assert.deepEqual(await ask(page, "write", changes), { ok: true, text: wanted + below });
  assert.equal((await model(page)).text, wanted, "the editor's own text");
  if (!spec.plain && !spec.loses?.includes(name)) assert.ok((await bold(page)).endsWith(kept), `bold: ${await bold(page)}, not ${kept}`);
}

async function takenBack(page, { undos = {} }, { name }, draft, make) {
  const known = undos[name]?.[make] ?? undos[name]?.both;
  const times = await undone(page, known ?? ENOUGH);
  assert.equal((await model(page)).text, TEXT, "the draft after Ctrl+Z");
  if (known) assert.equal(times, known, "the spec's exception is not what happens");
  assert.equal((await model(page)).rich, draft.rich, "the draft's formats after Ctrl+Z");
}

async function typedOn(page, { drawn = false }, { changes, wanted }) {
  await ask(page, "select", { start: TEXT.length, end: TEXT.length });
  const { ok, text } = await ask(page, "write", changes);
  assert.ok(ok);
  await type(page, ON, drawn);
  assert.equal(await settled(page, wanted + ON), wanted + ON, "the editor's own text after typing on");
  assert.equal(await ask(page, "text"), wanted + ON + text.slice(wanted.length), "the text shown after typing on");
}
