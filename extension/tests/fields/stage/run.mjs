/** Runs all suites in one browser: it is launched once, for that takes longest. */
import { after, before } from "node:test";
import { caret } from "../suites/caret.mjs";
import { editors, NAMES } from "../suites/editors.mjs";
import { finding } from "../suites/finding.mjs";
import { harm } from "../suites/harm.mjs";
import { keeping } from "../suites/keeping.mjs";
import { texts } from "../suites/texts.mjs";
import { launch } from "./launch.mjs";
import { serve } from "./serve.mjs";

/** What every suite is given: the tab, where pages are, and the browser's make. */
class Stage {
  constructor(make) {
    this.make = make;
  }

  async up() {
    this.server = await serve(NAMES);
    Object.assign(this, await launch(this.make));
  }

  async down() {
    await this.close?.();
    await this.server?.close();
  }

  url(path) {
    return `${this.server.url}/${path}/`;
  }
}

export function run(make, only) {
  const stage = new Stage(make);
  before(() => stage.up());
  after(() => stage.down());
  const suites = only ?? chosen();
  for (const suite of suites) suite(stage);
}

function chosen() {
  if (process.env.EDITORS) return [editors];
  return process.env.SUITE ? [{ caret, finding, harm, keeping, texts }[process.env.SUITE]] : [texts, finding, keeping, caret, harm, editors];
}
