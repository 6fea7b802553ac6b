"""The application: routes, what they pass first, and what lives as long as it."""

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from litestar import Litestar, Router
from litestar.config.cors import CORSConfig
from litestar.datastructures import State
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme
from litestar.types import ASGIApp, ControllerRouterHandler, Receive, Scope, Send

import coach
from coach import Coaching, Draft, Engine, Finding
from coach.principles import principles
from coach_server import mcp
from coach_server.bulk import Bulk
from coach_server.desk import Desk
from coach_server.docs import pages
from coach_server.document import settle
from coach_server.forgetting import forgetting
from coach_server.gate import Gate
from coach_server.limit import Limits
from coach_server.logs import told
from coach_server.problems import HANDLERS
from coach_server.routes.bulk import BulkRoutes
from coach_server.routes.catalogue import CatalogueRoutes
from coach_server.routes.coaching import CoachingRoutes
from coach_server.routes.health import live, metrics, ready
from coach_server.routes.outcomes import OutcomeRoutes
from coach_server.routes.page import favicon, page, static
from coach_server.routes.pair import pair
from coach_server.settings import ServerSettings, server_settings
from coach_server.store import Store

_ROUTES: tuple[ControllerRouterHandler, ...] = (
    CoachingRoutes,
    CatalogueRoutes,
    OutcomeRoutes,
    BulkRoutes,
    live,
    ready,
    metrics,
    pair,
    page,
    favicon,
)


class App(Litestar):
    """An application that gives every request an id and a line in the log, also those that no route takes."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer one request."""
        if scope["type"] == "http":
            await told(super().__call__, scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(engine: Engine | None = None, settings: ServerSettings | None = None) -> Litestar:
    """Return the application with an engine (None: the local one) and settings (None: of environment and file)."""
    own = settings or server_settings()
    late = _Late()
    tools = mcp.mount(mcp.server(late.coach_one, principles(), late.review_one))

    @asynccontextmanager
    async def life(app: Litestar) -> AsyncGenerator[None, None]:
        async with _stored(app, own, engine), tools.lifespan(app):
            yield

    app = App(
        route_handlers=[*_ROUTES, static(), tools.route],
        lifespan=[life],
        middleware=[late],
        logging_config=None,
        exception_handlers=HANDLERS,
        cors_config=_cors(own),
        openapi_config=_openapi(),
        request_max_body_size=own.max_body,
        state=State({"late": late}),
        debug=False,
    )
    settle(app.openapi_schema)
    return app


@asynccontextmanager
async def _stored(app: Litestar, own: ServerSettings, engine: Engine | None) -> AsyncGenerator[None, None]:
    own.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = await Store.open(own.database_url)
    desk, bulk, limits = Desk(own, store, engine), Bulk(own, store, engine), Limits(own.limits, own.data)
    app.state.desk, app.state.bulk = desk, bulk
    app.state.late.open(Gate(own, store, limits), desk)
    chores = [asyncio.ensure_future(desk.tally.run()), asyncio.ensure_future(forgetting(store, own.retention_days))]
    await bulk.resume()
    try:
        yield
    finally:
        await bulk.stop()
        for chore in chores:
            chore.cancel()
        await asyncio.gather(*chores, return_exceptions=True)
        if close := getattr(engine, "aclose", None):
            await close()
        limits.close()
        await store.close()


def _cors(own: ServerSettings) -> CORSConfig:
    return CORSConfig(
        allow_origins=list(own.origins),
        allow_origin_regex=r"(chrome|moz|safari-web)-extension://[\w.-]+",
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["authorization", "content-type", "idempotency-key"],
    )


def _openapi() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="Coach my reply",
        version=coach.__version__,
        description="Which words of a drafted reply will not land with this customer, why, and what to write instead.",
        components=Components(
            security_schemes={"key": SecurityScheme(type="http", scheme="bearer", description="A key made by `coach keys create`.")}
        ),
        render_plugins=pages(),
        openapi_router=Router(path="/schema", route_handlers=[], include_in_schema=False, opt={"open": True}),
    )


class _Late(ASGIMiddleware):
    """Gate and desk of an app whose store opens with its event loop, later than routes and middleware are made."""

    scopes = (ScopeType.HTTP,)
    _gate: Gate
    _desk: Desk

    def open(self, gate: Gate, desk: Desk) -> None:
        """Take both, once they are there."""
        self._gate, self._desk = gate, desk

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Pass through the gate."""
        await self._gate.handle(scope, receive, send, next_app)

    async def coach_one(self, draft: Draft, state: Mapping[str, Any]) -> Coaching:
        """Coach for the key of an MCP call."""
        return await self._desk.reply(draft, state["key"], state["request_id"])

    async def review_one(self, draft: Draft, _: Mapping[str, Any]) -> Sequence[Finding]:
        """Review for an MCP call."""
        return self._desk.review(draft)
