"""The network is off, and the pack is loaded once."""

import os
import socket
from pathlib import Path
from typing import Any

import pytest

from coach.rules.load import load
from coach.rules.pack import Pack

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if not (isinstance(address, tuple) and address[0] in ("127.0.0.1", "::1")):
            raise AssertionError(f"a test tried to reach {address!r}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let no setting of the developer's own machine into a test."""
    for name in [name for name in os.environ if name.startswith("COACH_") and name != "COACH_TEST_LOCAL_LLM"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("COACH_CONFIG", str(tmp_path / "none.toml"))


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Return our own pack."""
    return load()


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the checkout."""
    return ROOT
