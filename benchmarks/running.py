"""The processes of the server's benchmark: the model's server, ours, LiteLLM's, each started, waited for and stopped."""

import http.client
import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.load import timed

ROOT = Path(__file__).parents[1]
LITELLM = "litellm[proxy]==1.106.2"
MODEL = "gpt-5.4-mini"
_JSON = {"Content-Type": "application/json"}


class Server:
    """A process that serves, once it answers."""

    def __init__(self, port: int, pid: int, headers: Mapping[str, str] = _JSON) -> None:
        self.port, self.pid, self.headers = port, pid, headers
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def call(self, path: str, body: object = None) -> tuple[float, Any]:
        """Return the milliseconds of one call on a kept connection, and its answer."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else b""
        taken, said = timed(self._line, path, sent, self.headers, "GET" if body is None else "POST")
        return taken, said if b"data: " in said[:6] else json.loads(said)

    def cpu(self) -> float:
        """Return the seconds of CPU that the process has taken; 0 where the system does not tell."""
        stat = Path(f"/proc/{self.pid}/stat")
        return sum(map(int, stat.read_text().rpartition(")")[2].split()[11:13])) / os.sysconf("SC_CLK_TCK") if stat.exists() else 0.0


@contextmanager
def served(call: Sequence[str], port: int, alive: str, log: Path, **variables: str) -> Iterator[Server]:
    """Start a process and wait until it answers at `alive`; stop it in the end."""
    with log.open("w") as said, subprocess.Popen(call, cwd=ROOT, stdout=said, stderr=said, env={**os.environ, **variables}) as process:
        try:
            yield _answering(process, port, alive, log)
        finally:
            process.terminate()


@contextmanager
def model_server(folder: Path) -> Iterator[Server]:
    """Run the model's server."""
    port = _free()
    with served([sys.executable, "-m", "benchmarks.upstream", str(port)], port, "/state", folder / "upstream.log") as server:
        yield server


@contextmanager
def coach_server(folder: Path, upstream: Server, streams: int) -> Iterator[Server]:
    """Run `coach serve` with a model engine, no repair, no cache, and room for as many calls as streams."""
    port = _free()
    own = {
        "data": folder,
        "port": port,
        "base_url": f"http://127.0.0.1:{upstream.port}/v1",
        "model": MODEL,
        "api_key": "none",
        "engine": "llm",
    }
    own |= {
        "repair": False,
        "cache_size": 0,
        "concurrency": 2 * streams,
        "max_streams": streams,
        "per_minute": 1_000_000,
        "tokens_per_day": 0,
    }
    variables = {f"COACH_{name.upper()}": str(value) for name, value in own.items()}
    with served([sys.executable, "-m", "coach", "serve"], port, "/health/ready", folder / "server.log", **variables) as server:
        key = (folder / "page-key").read_text().strip()
        yield Server(port, server.pid, {**_JSON, "Authorization": f"Bearer {key}"})


@contextmanager
def litellm(folder: Path, upstream: Server) -> Iterator[Server | str]:
    """Run LiteLLM's proxy with one worker and no database; gives the reason where it cannot be installed."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "coach-benchmarks" / "litellm"
    if not (home / "bin" / "litellm").exists():
        print(f"installing {LITELLM} in {home}", file=sys.stderr)
        for call in ([sys.executable, "-m", "venv", str(home)], [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", LITELLM]):
            done = subprocess.run(call, capture_output=True, text=True, check=False)
            if done.returncode:
                yield f"not installed: {(done.stderr.strip().splitlines() or ['pip failed'])[-1]}"
                return
    params = {"model": "openai/fake", "api_base": f"http://127.0.0.1:{upstream.port}/v1", "api_key": "none"}
    config, port = folder / "litellm.json", _free()
    config.write_text(json.dumps({"model_list": [{"model_name": MODEL, "litellm_params": params}]}))
    call = [str(home / "bin" / "litellm"), "--config", str(config), "--host", "127.0.0.1", "--port", str(port), "--telemetry", "False"]
    key = f"sk-{secrets.token_hex(16)}"
    variables = {"LITELLM_LOCAL_MODEL_COST_MAP": "True", "LITELLM_LOG": "ERROR", "LITELLM_MASTER_KEY": key}
    with served(call, port, "/health/liveliness", folder / "litellm.log", **variables) as server:
        yield Server(port, server.pid, {**_JSON, "Authorization": f"Bearer {key}"})


def _answering(process: "subprocess.Popen[bytes]", port: int, alive: str, log: Path) -> Server:
    for _ in range(600):
        try:
            Server(port, process.pid).call(alive)
            return Server(port, process.pid)
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
        if process.poll() is not None:
            break
    raise SystemExit(f"{process.args!r} did not answer within a minute: {log.read_text()[-500:]}")


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
