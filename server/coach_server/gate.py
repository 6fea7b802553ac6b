"""What every request passes before a route sees it: host, origin, content type, key, rate. Each refusal is a problem document.

A route says in its `opt` what it needs: `open` for no key at all, or the `scope` of the key (coach, unless it says another).
"""

import hashlib
import time
from typing import Any
from urllib.parse import urlsplit

from litestar import Request, Response
from litestar.connection import ASGIConnection
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Receive, Scope, Send

from coach_server.limit import Limits
from coach_server.problems import Refused
from coach_server.settings import ServerSettings
from coach_server.store import Key, Store

_SECONDS, _MOST_KEYS = 2.0, 10_000
_EXTENSIONS = ("chrome-extension://", "moz-extension://", "safari-web-extension://")
_JSON = ("application/json", "application/jsonl", "application/x-ndjson", "application/problem+json")


def caller(request: Request[Any, Any, Any]) -> Key:
    """Return the key that a request came with."""
    found: Key = request.scope["state"]["key"]
    return found


def from_extension(origin: str) -> bool:
    """Whether a browser says that an extension calls; pages cannot say so of themselves."""
    return origin.startswith(_EXTENSIONS)


class Gate(ASGIMiddleware):
    """Lets through what may pass."""

    scopes = (ScopeType.HTTP,)

    def __init__(self, settings: ServerSettings, store: Store, limits: Limits) -> None:
        """Take what is asked of a request."""
        self._settings, self._store, self._limits = settings, store, limits
        self._keys: dict[bytes, tuple[Key, float]] = {}

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Refuse, or pass on with the key in the state."""
        connection: ASGIConnection[Any, Any, Any, Any] = ASGIConnection(scope)
        self._place(connection)
        needs: dict[str, Any] = scope["route_handler"].opt
        if scope.get("method") == "OPTIONS":
            await _allowed(scope)(scope, receive, send)
            return
        if not needs.get("open"):
            scope["state"]["key"] = key = await self._key(connection, str(needs.get("scope", "coach")))
            await self._rate(key)
            _content(connection)
        await next_app(scope, receive, send)

    def _place(self, connection: ASGIConnection[Any, Any, Any, Any]) -> None:
        """Refuse other hosts (DNS rebinding) and pages of others (any page can send simple requests to a local server)."""
        host, origin = connection.headers.get("host", ""), connection.headers.get("origin")
        hosts = self._settings.own_hosts
        if hosts and host not in hosts:
            raise Refused(421, "unknown-host", f"this server is not reached as {host!r}; add it to COACH_HOSTS")
        if not origin or origin in ("null", *self._settings.origins) or from_extension(origin):
            return
        if urlsplit(origin).netloc != host:
            raise Refused(403, "unknown-origin", f"pages of {origin} may not call; add it to COACH_ORIGINS")

    async def _key(self, connection: ASGIConnection[Any, Any, Any, Any], needed: str) -> Key:
        kind, _, secret = connection.headers.get("authorization", "").partition(" ")
        key = await self._known(secret.strip()) if kind.lower() == "bearer" and secret.isascii() else None
        if key is None:
            raise Refused(
                401, "no-key", "send a key as “Authorization: Bearer ck_…”; `coach keys create` makes one", {"WWW-Authenticate": "Bearer"}
            )
        if needed not in key.scopes and "admin" not in key.scopes:
            raise Refused(
                403, "scope-missing", f"the key {key.name!r} lacks the scope {needed!r}; make one with `coach keys create --scope {needed}`"
            )
        return key

    async def _known(self, secret: str) -> Key | None:
        """Return the key of a secret; a known one is remembered for two seconds, which is how long a revoked one may still pass."""
        digest, now = hashlib.sha256(secret.encode()).digest(), time.monotonic()
        kept = self._keys.get(digest)
        if kept and kept[1] > now:
            return kept[0]
        key = await self._store.key_of(secret)
        if len(self._keys) > _MOST_KEYS:
            self._keys.clear()
        if key:
            self._keys[digest] = (key, now + _SECONDS)
        return key

    async def _rate(self, key: Key) -> None:
        allowed = await self._limits.hit(key.id, key.per_minute)
        if not allowed.yes:
            raise Refused(
                429,
                "too-many-requests",
                f"the key {key.name!r} may call {key.per_minute} times a minute; wait {allowed.wait} s",
                {"Retry-After": str(allowed.wait)},
            )


def _allowed(scope: Scope) -> ASGIApp:
    """Return the answer to OPTIONS; Litestar's own forgets methods of a path that has several."""
    routes = (route for route in scope["litestar_app"].routes if route.path == scope["path_template"])
    methods = sorted({str(method) for route in routes for method in getattr(route, "methods", ())})
    answer: Response[None] = Response(None, status_code=204, headers={"Allow": ", ".join(methods)})
    return answer.to_asgi_response(None, Request(scope))


def _content(connection: ASGIConnection[Any, Any, Any, Any]) -> None:
    """Refuse bodies that do not say they are JSON: a page can send those without asking."""
    sent = connection.headers.get("content-type", "").partition(";")[0].strip().lower()
    method = connection.scope.get("method")
    if method in ("POST", "PUT", "PATCH") and sent not in _JSON:
        raise Refused(415, "unsupported-media-type", f"send application/json, not {sent or 'nothing'!r}")
