"""One line of JSON a request, without a word of it: id, method, route, status, milliseconds, key."""

import logging
import sys
import time
import uuid
from typing import Any

import structlog
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from coach_server.metrics import METRICS

_ID = b"x-request-id"
_LONGEST = 64
AFTER = "after"
log = structlog.get_logger("coach")


def configure() -> None:
    """Write JSON lines to stderr; libraries are heard from warnings upwards."""
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso"), structlog.processors.JSONRenderer()],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, format='{"level": "%(levelname)s", "logger": "%(name)s"}', force=True)


async def told(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Run one request with an id of its own (the caller's, where that is a decent one), and log and measure how it went."""
    given = dict(scope["headers"]).get(_ID, b"").decode("latin-1")
    request_id = given if 0 < len(given) <= _LONGEST and given.replace("-", "").isalnum() else uuid.uuid4().hex
    scope.setdefault("state", {})["request_id"] = request_id
    begun, status = time.perf_counter(), 500

    async def heard(message: Message) -> None:
        nonlocal status
        if message["type"] == "http.response.start":
            status = message["status"]
            message["headers"] = [*message["headers"], (_ID, request_id.encode())]
        await send(message)

    try:
        await app(scope, receive, heard)
    finally:
        if after := scope["state"].pop(AFTER, None):
            after()
        _say(scope, status, time.perf_counter() - begun)


def _say(scope: Scope, status: int, seconds: float) -> None:
    state: dict[str, Any] = dict(scope["state"])
    template, method = str(scope.get("path_template") or _known(scope["path"])), str(scope.get("method", ""))
    METRICS.requests(template, method, status, seconds)
    key = getattr(state.get("key"), "id", None)
    log.info("request", id=state["request_id"], method=method, route=template, status=status, ms=round(seconds * 1000, 1), key=key)


def _known(path: str) -> str:
    """Return the route of a path that no route took: never the path itself, which a caller may fill with anything."""
    return "/static" if path.startswith("/static") else "other"
