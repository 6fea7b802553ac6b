"""The coach as assistants see it: the official client, over a child's stdio and over a real loopback port, in both eras of the protocol."""

import asyncio
import json
import logging
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple

import coach_server
import httpx2
import pytest
import uvicorn
from coach_server.mcp import mount, server
from litestar import Litestar
from litestar.enums import ScopeType
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Receive, Scope, Send
from mcp import Client, MCPError, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.types import CallToolResult, TextContent, TextResourceContents

import coach
from coach import Coaching, Draft, EngineError
from coach.principles import principles

TEXT = "I hope this finds you well. We apologize for any inconvenience. Your order ships on Friday."
CUSTOMER = "Where is my order?"
CHILD = ["-c", "from coach_server.mcp import run_stdio; run_stdio(None)"]
PLACES = {"PYTHONPATH": os.pathsep.join(str(Path(package.__file__ or "").parents[1]) for package in (coach, coach_server))}
Era = Literal["auto", "legacy"]
Connect = Callable[[Era], AbstractAsyncContextManager[Client]]


class Seen(NamedTuple):
    """What reached the coach, and how calls that never return end."""

    drafts: list[Draft]
    keys: list[object]
    begun: asyncio.Event
    cancelled: asyncio.Event

    async def coach_one(self, draft: Draft, state: Mapping[str, Any]) -> Coaching:
        self.drafts.append(draft)
        self.keys.append(state.get("key"))
        if draft.text == "engine down":
            raise EngineError("the engine is down; try again in a minute")
        if draft.text.startswith("broken"):
            raise ZeroDivisionError(draft.text)
        if draft.text == "endless":
            await self._endless()
        return await coach.areply(draft)

    async def _endless(self) -> None:
        self.begun.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise


class Door(ASGIMiddleware):
    """Asks for a key wherever it is not the page, as an app does."""

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        if scope["type"] == ScopeType.HTTP and scope["path"] != "/" and not scope["path"].startswith("/health"):
            if dict(scope["headers"]).get(b"authorization") != b"Bearer ck_test":
                await send({"type": "http.response.start", "status": 401, "headers": []})
                return await send({"type": "http.response.body", "body": b"", "more_body": False})
            scope["state"]["key"] = "ck_test"
        await next_app(scope, receive, send)


@pytest.fixture
def seen() -> Seen:
    return Seen([], [], asyncio.Event(), asyncio.Event())


@pytest.fixture
async def url(seen: Seen) -> AsyncIterator[str]:
    mounted = mount(server(seen.coach_one, principles()))
    app = Litestar([mounted.route], lifespan=[mounted.lifespan], middleware=[Door()], openapi_config=None, logging_config=None)
    running = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", lifespan="on"))
    task = asyncio.create_task(running.serve())
    while not running.started:
        await asyncio.sleep(0.01)
    yield f"http://127.0.0.1:{running.servers[0].sockets[0].getsockname()[1]}/mcp"
    running.should_exit = True
    await task


@asynccontextmanager
async def over_http(url: str, era: Era = "auto", key: str = "ck_test") -> AsyncIterator[Client]:
    headers = {"Authorization": f"Bearer {key}"}
    async with httpx2.AsyncClient(headers=headers) as http, Client(streamable_http_client(url, http_client=http), mode=era) as client:
        yield client


@asynccontextmanager
async def over_stdio(era: Era) -> AsyncIterator[Client]:
    async with Client(StdioServerParameters(command=sys.executable, args=CHILD, env=PLACES), mode=era) as client:
        yield client


@pytest.fixture(params=["stdio", "http"])
def connect(request: pytest.FixtureRequest, url: str) -> Connect:
    return over_stdio if request.param == "stdio" else lambda era: over_http(url, era)


def text_of(result: CallToolResult) -> str:
    (only,) = result.content
    assert isinstance(only, TextContent)
    return only.text


async def answered(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool(tool, {"text": TEXT, **arguments})
    assert not result.is_error, text_of(result)
    assert json.loads(text_of(result)) == result.structured_content
    found: dict[str, Any] = result.structured_content or {}
    return found


async def refusal(client: Client, **arguments: Any) -> str:
    result = await client.call_tool("coach_reply", arguments)
    assert result.is_error
    assert result.structured_content is None
    return text_of(result)


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_an_assistant_gets_the_same_answers_as_a_program(connect: Connect, era: Era) -> None:
    async with connect(era) as client:
        assert [tool.name for tool in (await client.list_tools()).tools] == ["coach_reply", "review_reply"]
        assert Coaching.model_validate(await answered(client, "coach_reply", customer=CUSTOMER)) == coach.reply(TEXT, CUSTOMER)
        findings = [finding.model_dump(mode="json") for finding in coach.review(TEXT, CUSTOMER)]
        assert findings
        assert await answered(client, "review_reply", customer=CUSTOMER) == {"findings": findings}
        assert await refusal(client, text=5) == "text: input should be a valid string, got 5"


async def test_the_principles_are_a_resource(connect: Connect) -> None:
    async with connect("auto") as client:
        (listed,) = (await client.list_resources()).resources
        (contents,) = (await client.read_resource(str(listed.uri))).contents
    assert isinstance(contents, TextResourceContents)
    assert contents.mime_type == "application/json"
    shown = json.loads(contents.text)["principles"]
    assert [one["id"] for one in shown] == [one.id for one in principles()]
    assert set(shown[0]) == {"id", "title", "asks", "breaks", "why", "source", "articles"}


async def test_every_argument_reaches_the_draft(url: str, seen: Seen) -> None:
    known = {"channel": "chat", "agent_name": "Ana", "customer_name": "Bo", "policy": ["agents may refund up to 50 EUR"]}
    earlier = [{"role": "customer", "text": "Hello?"}, {"role": "agent", "text": "Hello."}]
    async with over_http(url) as client:
        await answered(client, "coach_reply", customer=CUSTOMER, thread=earlier, **known)
    turn = {"role": "customer", "text": CUSTOMER}
    assert seen.drafts == [coach.parse({"text": TEXT, "thread": [*earlier, turn], **known})]


@pytest.mark.parametrize("customer", [None, "", CUSTOMER], ids=["null", "empty", "said twice"])
async def test_a_message_is_not_added_to_a_thread_that_ends_with_it(url: str, seen: Seen, customer: str | None) -> None:
    thread = [{"role": "customer", "text": CUSTOMER}]
    async with over_http(url) as client:
        await answered(client, "coach_reply", customer=customer, thread=thread, agent_name=None)
    assert seen.drafts == [coach.parse({"text": TEXT, "thread": thread})]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({}, "text: field required"),
        ({"text": TEXT, "reply": TEXT}, "reply: no such argument; use text, customer, channel, thread, agent_name, customer_name, policy"),
        ({"text": TEXT, "offsets": "utf16"}, "offsets: no such argument"),
        ({"text": TEXT, "customer": 0}, "customer: give the message that the reply answers, a string of at most 200,000 characters"),
        ({"text": TEXT, "customer": "x" * 200_001}, "customer: give the message"),
        ({"text": TEXT, "thread": "Hello?"}, "thread: input should be a list, got 'Hello?'"),
        ({"text": TEXT, "thread": [{"role": "boss", "text": ""}]}, "thread.0.role: input should be 'customer' or 'agent', got 'boss'"),
        ({"text": TEXT, "channel": "fax"}, "channel: input should be 'email'"),
        ({"text": TEXT, "policy": "refunds"}, "policy: input should be a list"),
        ({"text": "x" * 200_001}, "text: string should have at most 200000 characters"),
    ],
    ids=lambda value: value.split(";")[0][:40] if isinstance(value, str) else "",
)
async def test_a_wrong_argument_is_named(url: str, wrong: dict[str, Any], said: str) -> None:
    async with over_http(url) as client:
        assert said in await refusal(client, **wrong)


async def test_what_is_not_there_is_named_with_what_is(url: str) -> None:
    async with over_http(url) as client:
        with pytest.raises(MCPError, match="no tool 'rewrite'; use coach_reply or review_reply"):
            await client.call_tool("rewrite", {"text": TEXT})
        with pytest.raises(MCPError, match="no resource 'coach://rules'; use coach://principles"):
            await client.read_resource("coach://rules")


async def test_what_our_own_errors_say_reaches_the_assistant(url: str) -> None:
    async with over_http(url) as client:
        assert await refusal(client, text="engine down") == "the engine is down; try again in a minute"


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_the_words_of_a_failure_reach_neither_assistant_nor_log(url: str, era: Era, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "mcp.server"):
        async with over_http(url, era) as client:
            with pytest.raises(MCPError, match="the coach failed") as refused:
                await client.call_tool("coach_reply", {"text": "broken card 4111"})
    assert "4111" not in str(refused.value) + caplog.text
    assert "coach_reply: ZeroDivisionError" in caplog.text


async def test_the_apps_own_door_comes_first_and_what_it_learns_reaches_the_coach(url: str, seen: Seen) -> None:
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    async with httpx2.AsyncClient() as nobody:
        assert (await nobody.post(url, json=body)).status_code == 401
        assert (await nobody.post(f"{url}/health/live", json=body)).status_code in (401, 404)
    async with over_http(url) as client:
        await answered(client, "coach_reply")
    assert seen.keys == ["ck_test"]


@pytest.mark.parametrize("era", ["auto", "legacy"])
async def test_a_call_ends_when_its_client_leaves(url: str, seen: Seen, era: Era) -> None:
    async def call() -> None:
        async with over_http(url, era) as client:
            await client.call_tool("coach_reply", {"text": "endless"})

    leaving = asyncio.create_task(call())
    await asyncio.wait_for(seen.begun.wait(), 10)
    leaving.cancel()
    await asyncio.gather(leaving, return_exceptions=True)
    await asyncio.wait_for(seen.cancelled.wait(), 10)


async def test_an_interrupt_ends_the_child_while_it_waits_for_a_line() -> None:
    child = await asyncio.create_subprocess_exec(sys.executable, *CHILD, stdin=PIPE, stdout=PIPE, env=os.environ | PLACES)
    assert child.stdin
    assert child.stdout
    child.stdin.write(b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n')
    await child.stdout.readline()
    child.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(child.wait(), 10) == -signal.SIGINT


async def test_an_app_may_start_again(seen: Seen) -> None:
    mounted = mount(server(seen.coach_one, principles()))
    app = Litestar([mounted.route], openapi_config=None, logging_config=None)
    for _ in range(2):
        async with mounted.lifespan(app):
            pass
