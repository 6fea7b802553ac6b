/** The coach's own server, as a person starts it, for tests that play a whole reply. */
import { spawn } from "node:child_process";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer } from "node:net";

/** Start `coach serve` on a free port with a data folder of its own; `close` leaves nothing behind. */
export async function serve() {
  const [data, port, command] = [await mkdtemp(join(tmpdir(), "coach-data-")), await freePort(), await coach()];
  const env = { ...process.env, COACH_DATA: data, COACH_PORT: String(port), COACH_ENGINE: "local" };
  const child = spawn(command, ["serve"], { env, stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(`${url}/health/live`).catch(() => null)); tries += 1) {
    if (tries > 300 || child.exitCode !== null) throw new Error(`${command} serve did not start`);
    await new Promise((go) => setTimeout(go, 100));
  }
  const close = async () => {
    await new Promise((gone) => (child.once("exit", gone), child.kill()));
    await rm(data, { recursive: true, force: true });
  };
  return { url, close };
}

/** The command of this checkout's environment, else the one on the path. */
async function coach() {
  const own = fileURLToPath(new URL("../../../.venv/bin/coach", import.meta.url));
  return access(own).then(() => own, () => "coach");
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
