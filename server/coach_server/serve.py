"""Start the server: settings checked, first key made, one line printed, then uvicorn with a bounded stop."""

import asyncio
import os
import socket
import sys
import tempfile

import uvicorn
from litestar import Litestar

from coach.errors import EngineError
from coach_server import logs
from coach_server.app import create_app
from coach_server.engine import engine_of, warm
from coach_server.settings import ServerSettings, server_settings
from coach_server.store import Store

_PAGE_KEY = "page"


def app() -> Litestar:
    """Return the application as a worker process makes it: from environment and file alone."""
    logs.configure()
    own = server_settings()
    made = create_app(engine := engine_of(own), own)
    warm(own, engine)
    return made


def run(own: ServerSettings) -> None:
    """Serve until stopped; raises EngineError for settings that would be unsafe."""
    engine_of(own)
    _free(own)
    secret = asyncio.run(_first_key(own))
    shown = f"http://{'127.0.0.1' if own.loopback else own.host}:{own.port}/"
    print(f"Coach my reply: {shown}{f'#key={secret}' if secret else ''}", file=sys.stderr, flush=True)
    if own.workers > 1:
        os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="coach-metrics-"))
    for name in ("host", "port", "workers"):
        os.environ[f"COACH_{name.upper()}"] = str(getattr(own, name))
    uvicorn.run(
        "coach_server.serve:app",
        factory=True,
        host=own.host,
        port=own.port,
        workers=own.workers,
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=own.graceful_seconds,
        server_header=False,
    )


def _free(own: ServerSettings) -> None:
    """Raise EngineError where another program has the port."""
    family = socket.AF_INET6 if ":" in own.host else socket.AF_INET
    with socket.socket(family) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((own.host, own.port))
        except OSError as error:
            raise EngineError(
                f"cannot listen on {own.host}:{own.port} ({error.strerror}); stop what does, or choose another --port"
            ) from error


async def _first_key(own: ServerSettings) -> str | None:
    """Return the page's key on loopback, made at the first start; raises EngineError where a key is missing elsewhere."""
    own.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = await Store.open(own.database_url)
    try:
        if not own.loopback:
            if not any(key.revoked is None for key in await store.keys()):
                raise EngineError(
                    f"{own.host} is open to others and there is no key yet; run `coach keys create NAME` first, or listen on 127.0.0.1"
                )
            return None
        return await page_key(own, store)
    finally:
        await store.close()


async def page_key(own: ServerSettings, store: Store) -> str:
    """Return the key of the page on this machine, kept in the data folder for its owner alone."""
    path = own.data / "page-key"
    if path.exists() and await store.key_of(secret := path.read_text().strip()):
        return secret
    made = await store.create_key(_PAGE_KEY, frozenset({"coach", "read"}), own.per_minute, own.tokens_per_day)
    path.touch(mode=0o600)
    path.write_text(made.secret)
    return made.secret
