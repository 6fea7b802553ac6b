"""The network is off, and the pack is loaded once."""

import socket
from pathlib import Path

import pytest

from coach.rules.load import load
from coach.rules.pack import Pack

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves the process."""

    def refuse(_self: socket.socket, address: object) -> None:
        raise AssertionError(f"a test tried to reach {address!r}")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Return our own pack."""
    return load()


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the checkout."""
    return ROOT
