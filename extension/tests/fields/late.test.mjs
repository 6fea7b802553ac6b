/** A busy machine draws twelve frames a second: an editor that draws by frames shows a change late, which must not be read as a refusal. */
import { run } from "./stage/run.mjs";
import { caret } from "./suites/caret.mjs";
import { editors } from "./suites/editors.mjs";

run("a busy firefox", [caret, (stage) => editors(stage, ["trix"])]);
