"""`coach serve` as a user starts it, in a process of its own."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import httpx
import pytest
from click.testing import CliRunner
from coach_server import ServerSettings

from coach.cli import main
from tests.server.conftest import made
from tests.server.test_api import ASK

Started = tuple[subprocess.Popen[str], httpx.Client, str]


def _start(data: Path, port: int, **more: str) -> Started:
    """Start `coach serve`, wait for its line, and return process, client with the page's key, and the line."""
    environment: Mapping[str, str] = {**os.environ, "COACH_DATA": str(data), "COACH_PORT": str(port), **more}
    # A file, not a pipe: it logs a line a request, and a pipe that nobody reads stops it once it is full.
    log = data.parents[1] / "stderr"
    with log.open("w") as out:
        process = subprocess.Popen([sys.executable, "-m", "coach", "serve"], env=environment, stderr=out, text=True)
    while not (line := log.read_text()).endswith("\n"):
        assert process.poll() is None, line
        Event().wait(0.02)
    line = line.splitlines(keepends=True)[0]
    secret = (re.search(r"#key=(ck_\S+)", line) or [""])[0].removeprefix("#key=")
    client = httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"Authorization": f"Bearer {secret}"}, timeout=120)
    for _ in range(500):
        try:
            client.get("/health/live")
            break
        except httpx.TransportError:
            assert process.poll() is None, log.read_text()
            Event().wait(0.05)
    return process, client, line


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder that is not there yet."""
    return tmp_path / "deep" / "data"


@pytest.fixture
def started(data: Path, free_port: int) -> Iterator[Started]:
    """Run `coach serve` with its defaults."""
    process, client, line = _start(data, free_port)
    yield process, client, line
    _stop(process, client)


def _stop(process: subprocess.Popen[str], client: httpx.Client) -> None:
    client.close()
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)


def test_the_first_start_prints_an_address_with_a_key_that_works(started: Started) -> None:
    _, client, line = started
    assert re.fullmatch(r"Coach my reply: http://127\.0\.0\.1:\d+/#key=ck_\S+\n", line)
    assert client.post("/v1/coach", json=ASK).status_code == 200


def test_the_next_start_has_the_same_key(data: Path, free_port: int) -> None:
    lines = []
    for _ in range(2):
        process, client, line = _start(data, free_port)
        _stop(process, client)
        lines.append(line)
    assert lines[0] == lines[1]
    assert (data / "page-key").stat().st_mode & 0o077 == 0


def test_open_to_others_it_refuses_to_start_without_a_key(data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "coach", "serve", "--host", "0.0.0.0"],
        env={**os.environ, "COACH_DATA": str(data)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "coach keys create" in done.stderr


def test_a_port_that_is_taken_is_said_so(data: Path, free_port: int) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", free_port))
        other.listen()
        done = CliRunner().invoke(main, ["serve", "--port", str(free_port)], env={"COACH_DATA": str(data)})
    assert done.exit_code == 2
    assert f"127.0.0.1:{free_port}" in done.output
    assert "--port" in done.output


def test_it_stops_within_its_time_though_a_stream_is_open(data: Path, free_port: int) -> None:
    process, client, _ = _start(data, free_port, COACH_GRACEFUL_SECONDS="1")
    with client.stream("POST", "/v1/coach/events", json=ASK) as answer:
        next(answer.iter_lines())
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    client.close()
    assert process.returncode is not None


def test_a_limit_over_two_workers_lets_exactly_so_many_pass(data: Path, free_port: int) -> None:
    process, client, _ = _start(data, free_port, COACH_WORKERS="2")
    few = made(ServerSettings(data=data, port=free_port), "coach", per_minute=50)
    headers = {"Authorization": f"Bearer {few.secret}"}
    with ThreadPoolExecutor(16) as crew:
        codes = list(crew.map(lambda _: client.post("/v1/review", json=ASK, headers=headers).status_code, range(200)))
    _stop(process, client)
    assert (codes.count(200), codes.count(429)) == (50, 150)


def test_a_bulk_job_outlives_a_killed_server(data: Path, free_port: int) -> None:
    process, client, _ = _start(data, free_port, COACH_PER_MINUTE="100000")
    body = "\n".join(json.dumps({**ASK, "id": number}) for number in range(3_000))
    job = client.post("/v1/bulk", content=body, headers={"Content-Type": "application/jsonl"}).json()["id"]
    while client.get(f"/v1/bulk/{job}").json()["done"] == 0:
        Event().wait(0.02)
    process.kill()
    process.communicate()
    client.close()
    process, client, _ = _start(data, free_port, COACH_PER_MINUTE="100000")
    while client.get(f"/v1/bulk/{job}").json()["state"] != "done":
        Event().wait(0.05)
    answers = [json.loads(line) for line in client.get(f"/v1/bulk/{job}/answers").text.splitlines()]
    _stop(process, client)
    assert [answer["id"] for answer in answers] == list(range(3_000))


def test_keys_are_made_listed_and_revoked(data: Path) -> None:
    run = CliRunner()
    environment = {"COACH_DATA": str(data)}
    made_one = run.invoke(main, ["keys", "create", "desk", "--scope", "coach", "--per-minute", "9"], env=environment).output
    secret, key_id = made_one.split("\n")[0], made_one.split("id is ")[1].strip(".\n")
    listed = run.invoke(main, ["keys", "list"], env=environment).output
    assert f"{key_id}  desk  coach  9/min" in listed
    assert secret not in listed
    assert run.invoke(main, ["keys", "revoke", key_id], env=environment).output == "revoked\n"
    assert "revoked" in run.invoke(main, ["keys", "list"], env=environment).output
    unknown = run.invoke(main, ["keys", "revoke", "nobody"], env=environment)
    assert unknown.exit_code == 2
    assert "'nobody'" in unknown.output


def test_a_wrong_setting_is_one_clear_line(data: Path) -> None:
    done = CliRunner().invoke(main, ["serve"], env={"COACH_PORT": "high", "COACH_DATA": str(data)})
    assert done.exit_code == 2
    assert "port" in done.output
