"""Real servers for the tests: uvicorn in a thread, on loopback, with a data folder of its own."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
import uvicorn
from coach_server import ServerSettings, create_app
from coach_server.store import NewKey, Scope, Store

from coach import Engine


class Served(NamedTuple):
    """A running server and a client with a key that may coach."""

    client: httpx.Client
    settings: ServerSettings
    secret: str

    def key(self, *scopes: Scope, per_minute: int = 1_000, tokens_per_day: int = 0) -> NewKey:
        """Make another key."""
        return made(self.settings, *scopes, per_minute=per_minute, tokens_per_day=tokens_per_day)


def made(settings: ServerSettings, *scopes: Scope, per_minute: int = 10_000, tokens_per_day: int = 0) -> NewKey:
    """Make a key in the database of some settings."""

    async def work() -> NewKey:
        store = await Store.open(settings.database_url)
        try:
            return await store.create_key("test", frozenset(scopes), per_minute, tokens_per_day)
        finally:
            await store.close()

    return asyncio.run(work())


Serve = Callable[..., Served]


@pytest.fixture
def serve(tmp_path: Path, free_port: int) -> Iterator[Serve]:
    """Return a function that starts a server with an engine and settings."""
    running: list[tuple[uvicorn.Server, threading.Thread, httpx.Client]] = []

    def start(engine: Engine | None = None, **own: Any) -> Served:
        settings = ServerSettings(data=tmp_path / "data", port=free_port, **own)
        settings.data.mkdir(parents=True)
        secret = made(settings, "coach", "read").secret
        server = uvicorn.Server(
            uvicorn.Config(
                create_app(engine, settings),
                host="127.0.0.1",
                port=free_port,
                log_level="warning",
                access_log=False,
                timeout_graceful_shutdown=1,
            )
        )
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        client = httpx.Client(base_url=f"http://127.0.0.1:{free_port}", headers={"Authorization": f"Bearer {secret}"}, timeout=60)
        running.append((server, thread, client))
        _wait(client)
        return Served(client, settings, secret)

    yield start
    for server, thread, client in running:
        client.close()
        _until_left(server)
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def free_port() -> int:
    """Return a port that nobody listens on."""
    import socket

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _until_left(server: uvicorn.Server) -> None:
    for _ in range(500):
        if not server.server_state.connections:
            return
        threading.Event().wait(0.02)


def _wait(client: httpx.Client) -> None:
    for _ in range(400):
        try:
            if client.get("/health/live").status_code == 200:
                return
        except httpx.TransportError:
            pass
        threading.Event().wait(0.02)
    raise AssertionError("the server did not start")
