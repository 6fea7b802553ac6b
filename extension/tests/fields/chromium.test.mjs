import { run } from "./stage/run.mjs";

run("chromium");
