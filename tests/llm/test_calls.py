"""Calls to the model: how often, how many at a time, how they end, with which client, and that the key shows nowhere."""

import asyncio
import json
from typing import Any

import httpx2
import pytest
import respx
from pydantic import SecretStr

import coach
from coach import Draft, Proposed
from coach.engines.llm import Llm
from coach.llm.settings import Settings
from tests.llm.conftest import CURE, KEY, engine
from tests.llm.respx2 import Respx2
from tests.llm.upstream import Upstream, Wire, edits, text


def test_identical_requests_are_asked_once(draft: Draft) -> None:
    with Upstream(edits(CURE)) as up:
        writer = engine(up)
        first, second = coach.reply(draft, engine=writer), coach.reply(draft, engine=writer)
    assert len(up.requests) == 1
    assert second.rewrite == first.rewrite
    assert second.usage.input_tokens == 0


async def test_a_shared_cache_can_stand_in(draft: Draft) -> None:
    class Shelf:
        def __init__(self) -> None:
            self.kept: dict[str, str] = {}

        def __len__(self) -> int:
            return len(self.kept)

        async def get(self, key: str) -> str | None:
            return self.kept.get(key)

        async def put(self, key: str, answer: str) -> None:
            self.kept[key] = answer

    shelf = Shelf()
    with Upstream(edits(CURE)) as up:
        for _ in range(2):
            writer = Llm(Settings(api_key=SecretStr(KEY), base_url=up.base_url), cache=shelf)
            await coach.areply(draft, engine=writer)
            await writer.aclose()
    assert len(up.requests) == 1
    assert len(shelf) == 1


def test_an_answer_that_failed_is_not_kept(draft: Draft) -> None:
    with Upstream(text('{"edits":[', end="length"), edits(CURE)) as up:
        writer = engine(up)
        assert coach.reply(draft, engine=writer).withheld
        assert coach.reply(draft, engine=writer).withheld == ()


async def test_cancelling_closes_the_upstream_call(draft: Draft) -> None:
    async def endless(wire: Wire) -> None:
        await wire.head()
        while True:
            await wire.chunk(" ")
            await asyncio.sleep(0.02)

    with Upstream(endless) as up:
        task = asyncio.ensure_future(coach.areply(draft, engine=engine(up)))
        while not up.requests:
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(up.closed.wait, 2)


async def test_leaving_the_stream_closes_the_upstream_call(draft: Draft) -> None:
    async def endless(wire: Wire) -> None:
        await wire.head()
        await wire.chunk(json.dumps({"edits": [CURE]})[:-2] + ",")
        while True:
            await wire.chunk(" ")
            await asyncio.sleep(0.02)

    with Upstream(endless) as up:
        events = coach.stream(draft, engine=engine(up))
        async for event in events:
            if isinstance(event, Proposed):
                break
        await events.aclose()
        assert await asyncio.to_thread(up.closed.wait, 2)


async def test_no_more_calls_run_at_a_time_than_allowed(draft: Draft) -> None:
    most = 0

    async def counted(wire: Wire) -> None:
        nonlocal most
        most = max(most, up.open)
        await asyncio.sleep(0.05)
        await edits()(wire)

    drafts = [draft.model_copy(update={"text": draft.text + f"\n{number}"}) for number in range(6)]
    with Upstream(counted) as up:
        writer = engine(up, concurrency=2)
        await asyncio.gather(*(coach.areply(one, engine=writer) for one in drafts))
        await writer.aclose()
    assert len(up.requests) == 6
    assert most == 2


async def test_waiting_for_a_place_is_bounded_too(draft: Draft) -> None:
    async def slow(wire: Wire) -> None:
        await asyncio.sleep(3)

    with Upstream(slow) as up:
        writer = engine(up, concurrency=1, total_seconds=0.4, first_token_seconds=0.4)
        answers = await asyncio.gather(
            *(coach.areply(draft.model_copy(update={"id": n, "customer_name": f"A{n}"}), engine=writer) for n in range(4))
        )
        await writer.aclose()
    assert all(answer.withheld for answer in answers)
    assert any("calls are under way" in answer.withheld[0] for answer in answers)


async def test_the_http_client_can_be_given_and_respx_sees_it(draft: Draft) -> None:
    router = respx.MockRouter(base_url="https://models.example/v1", using=None)
    answer = "".join(
        f"data: {json.dumps(event)}\n\n"
        for event in (
            {"choices": [{"delta": {"content": json.dumps({"edits": [CURE]})}}]},
            {"choices": [{"delta": {}, "finish_reason": "stop"}]},
        )
    )
    route = router.post("/chat/completions").respond(200, text=answer, headers={"content-type": "text/event-stream"})
    own = Settings(api_key=SecretStr(KEY), base_url="https://models.example/v1")
    writer = Llm(own, http_client=lambda: httpx2.AsyncClient(transport=Respx2(router)))
    assert (await coach.areply(draft, engine=writer)).engine == "llm gpt-5.4-mini"
    assert route.call_count == 1


def test_the_key_shows_nowhere(draft: Draft, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)

    async def echo(wire: Wire) -> None:
        await wire.head(401, "application/json")
        await wire.send(json.dumps({"error": {"message": f"Incorrect API key provided: {KEY}"}}))

    with Upstream(echo) as up:
        writer = engine(up)
        answer = coach.reply(draft, engine=writer)
    shown: list[Any] = [answer.model_dump_json(), repr(writer), repr(writer.settings), str(writer.settings), caplog.text, vars(writer)]
    assert not any(KEY in str(one) for one in shown)
    assert answer.engine.startswith("local")
    assert answer.withheld == (f"llm gpt-5.4-mini: 127.0.0.1:{up.port} refused the key (401); check COACH_API_KEY",)
