"""A real PostgreSQL from the distribution's binaries, in a temporary folder on loopback."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

import pytest


class Postgres:
    """A server that starts, dies and starts again on the same folder and port."""

    def __init__(self, folder: Path, *settings: str) -> None:
        """Create a cluster in an empty folder."""
        self._folder, self._bin, self._user = folder, _binaries(), _user(folder)
        self._port = _free_port()
        where = ["-h", "127.0.0.1", "-k", "", "-p", str(self._port)]
        self._command = ["postgres", "-D", str(folder / "data"), *where, *(word for one in settings for word in ("-c", one))]
        self._call("initdb", "-D", str(folder / "data"), "-U", "coach", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")

    def start(self) -> None:
        """Start and return when it takes connections."""
        with (self._folder / "log").open("ab") as log:
            command = [str(self._bin / self._command[0]), *self._command[1:]]
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self._folder, user=self._user)
        while self._answers("pg_isready", "-t", "1") != 0:
            if self._process.poll() is not None:
                raise RuntimeError(f"PostgreSQL did not start: {(self._folder / 'log').read_text('utf-8')}")

    def stop(self) -> None:
        """Stop at once: the folder goes anyway."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(30)

    def crash(self) -> None:
        """Kill every process at once."""
        main = self._process.pid
        backends = Path(f"/proc/{main}/task/{main}/children").read_text("ascii").split()
        for pid in [main, *map(int, backends)]:
            _kill(pid)
        self._process.wait(30)

    def database(self) -> str:
        """Create an empty database and return its URL."""
        name = f"coach_{uuid4().hex}"
        self._call("createdb", "-h", "127.0.0.1", "-p", str(self._port), "-U", "coach", name)
        return f"postgresql+asyncpg://coach@127.0.0.1:{self._port}/{name}"

    def _answers(self, name: str, *words: str) -> int:
        where = ["-q", "-h", "127.0.0.1", "-p", str(self._port), "-U", "coach", "-d", "postgres"]
        return subprocess.run([str(self._bin / name), *where, *words], cwd=self._folder, check=False).returncode

    def _call(self, name: str, *words: str) -> None:
        done = subprocess.run(
            [str(self._bin / name), *words], cwd=self._folder, user=self._user, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{name} failed: {done.stderr}")


@contextmanager
def running(*settings: str) -> Iterator[Postgres]:
    """Run a server with these settings in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="coach-postgres-"))
    try:
        server = Postgres(folder, *settings)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Return the server that all tests share, each in a database of its own."""
    with running() as server:
        yield server


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        pytest.fail("these tests need PostgreSQL's binaries in /usr/lib/postgresql: install the Debian package `postgresql`", pytrace=False)
    return found[-1].parent


def _user(folder: Path) -> int | None:
    """Return whom to run as: initdb refuses root, so root hands the folder to nobody."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(folder, nobody, -1)
    return nobody


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):  # A backend may end on its own when the first is gone.
        os.kill(pid, signal.SIGKILL)
