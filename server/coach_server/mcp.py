"""The coach as an MCP server, for assistants: over stdio, or mounted into the HTTP server."""

import asyncio
import json
import logging
import signal
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

from litestar import Litestar, asgi
from litestar.handlers import ASGIRouteHandler
from litestar.types import Receive, Scope, Send
from mcp import MCPError, types
from mcp.server import Server, ServerRequestContext
from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

from coach import CoachError, Coaching, Draft, Engine, Finding, Meaning, __version__, areply, review
from coach.principles import Principle
from coach.principles import principles as our_principles
from coach_server.connected import while_connected
from coach_server.mcp_tools import COACH, REVIEW, Review, answered, asked, refused, tools
from coach_server.problems import Refused

State = Mapping[str, Any]  # what middleware left in scope["state"] of the call; empty over stdio
CoachOne = Callable[[Draft, State], Awaitable[Coaching]]
ReviewOne = Callable[[Draft, State], Awaitable[Sequence[Finding]]]
PRINCIPLES = "coach://principles"
_SHOWN = {"id", "title", "asks", "breaks", "why", "source", "articles"}
_JSON = "application/json"
_log = logging.getLogger(__name__)


class Mounted(NamedTuple):
    """What an app needs to serve MCP: a route handler, and a lifespan to run it in."""

    route: ASGIRouteHandler
    lifespan: Callable[[Litestar], AbstractAsyncContextManager[None]]


class _Answers(NamedTuple):
    coach_one: CoachOne
    review_one: ReviewOne
    principles: Sequence[Principle]

    async def list_tools(self, _: ServerRequestContext[Any], __: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return types.ListToolsResult(tools=tools())

    async def call_tool(self, context: ServerRequestContext[Any], call: types.CallToolRequestParams) -> types.CallToolResult:
        if call.name not in (COACH, REVIEW):
            raise MCPError(types.INVALID_PARAMS, f"no tool {call.name!r:.60}; use {COACH} or {REVIEW}")
        state = context.request.scope["state"] if context.request else {}
        try:
            work = self._answer(call.name, asked(call.arguments or {}), state)
            return answered(await (while_connected(context.request, work) if context.request else work))
        except CoachError as error:
            return refused(str(error))
        except Refused as error:
            return refused(error.detail)
        except Exception as error:
            # Left alone, the SDK logs the exception's words and sends them to older clients; they may quote the draft.
            _log.error("%s: %s\n%s", call.name, type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
            raise MCPError(types.INTERNAL_ERROR, "the coach failed; its log says where") from error

    async def list_resources(self, _: ServerRequestContext[Any], __: types.PaginatedRequestParams | None) -> types.ListResourcesResult:
        about = "What a good reply is, what breaks it and why: the ids that findings name."
        return types.ListResourcesResult(resources=[types.Resource(uri=PRINCIPLES, name="principles", description=about, mime_type=_JSON)])

    async def read_resource(self, _: ServerRequestContext[Any], wanted: types.ReadResourceRequestParams) -> types.ReadResourceResult:
        if wanted.uri != PRINCIPLES:
            raise MCPError(types.INVALID_PARAMS, f"no resource {wanted.uri!r:.60}; use {PRINCIPLES}")
        shown = {"principles": [principle.model_dump(mode="json", include=_SHOWN) for principle in self.principles]}
        text = json.dumps(shown, ensure_ascii=False)
        return types.ReadResourceResult(contents=[types.TextResourceContents(uri=PRINCIPLES, mime_type=_JSON, text=text)])

    async def _answer(self, tool: str, draft: Draft, state: State) -> Coaching | Review:
        return await self.coach_one(draft, state) if tool == COACH else Review(findings=tuple(await self.review_one(draft, state)))


async def _review(draft: Draft, _: State) -> Sequence[Finding]:
    return review(draft)


def server(coach_one: CoachOne, principles: Sequence[Principle], review_one: ReviewOne = _review) -> Server[dict[str, Any]]:
    """Return an MCP server that coaches with `coach_one`; the words of a CoachError that it raises go to the assistant."""
    answers = _Answers(coach_one, review_one, principles)
    return Server(
        "coach-my-reply",
        version=__version__,
        instructions=f"Call {COACH} on a reply to a customer before it is sent, with the customer's message. {PRINCIPLES} explains findings.",
        on_list_tools=answers.list_tools,
        on_call_tool=answers.call_tool,
        on_list_resources=answers.list_resources,
        on_read_resource=answers.read_resource,
    )


def mount(made: Server[dict[str, Any]], path: str = "/mcp") -> Mounted:
    """Return route and lifespan that serve `made` at `path`; key, Host and Origin are for the app's middleware to check."""

    # No is_mount: behind one, middleware sees the path "/", and whatever is open there would be open here without a key.
    @asgi(path, copy_scope=True)
    async def route(scope: Scope, receive: Receive, send: Send) -> None:
        sessions: StreamableHTTPSessionManager = Litestar.from_scope(scope).state.mcp
        handle: Any = sessions.handle_request
        await handle(scope, receive, send)

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        # Made here, since it can run only once; stateless, since the next request may reach another process.
        sessions = StreamableHTTPSessionManager(made, json_response=True, stateless=True)
        app.state.mcp = sessions
        async with sessions.run():
            yield

    return Mounted(route, lifespan)


def run_stdio(engine: Engine | None, packs: Sequence[Path] = (), meaning: Meaning = True) -> None:
    """Serve one assistant on stdin and stdout until it hangs up."""
    # Python's own way to stop would wait for the thread that reads stdin, and with it for another line.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    asyncio.run(_stdio(engine, packs, meaning))


async def _stdio(engine: Engine | None, packs: Sequence[Path], meaning: Meaning) -> None:
    async def coach_one(draft: Draft, _: State) -> Coaching:
        return await areply(draft, engine=engine, packs=packs, meaning=meaning)

    async def review_one(draft: Draft, _: State) -> Sequence[Finding]:
        return review(draft, packs=packs, meaning=meaning)

    made = server(coach_one, our_principles(), review_one)
    try:
        async with stdio_server() as (reading, writing):
            await made.run(reading, writing, made.create_initialization_options())
    finally:
        if close := getattr(engine, "aclose", None):
            await close()
