"""The server's way to a model, by aiohttp: it says and does what httpx2's own way does, and leaves nothing open."""

import asyncio
import gzip
import json
import socket

import pytest
from pydantic import SecretStr

import coach
from coach import Coaching, Draft
from coach.engines.llm import Llm
from coach.llm.settings import Settings
from coach.llm.transport import client
from tests.llm.conftest import CURE, KEY
from tests.llm.test_faults import FAULTS
from tests.llm.upstream import Act, Upstream, Wire, edits


def _engine(base_url: str) -> Llm:
    own = Settings(api_key=SecretStr(KEY), base_url=base_url, retries=0, connect_seconds=0.5, first_token_seconds=0.5, total_seconds=0.6)
    return Llm(own, http_client=client)


async def _coached(draft: Draft, base_url: str) -> Coaching:
    writer = _engine(base_url)
    try:
        return await coach.areply(draft, engine=writer)
    finally:
        await writer.aclose()


async def test_an_answer_comes(draft: Draft) -> None:
    with Upstream(edits(CURE)) as up:
        answer = await _coached(draft, up.base_url)
    assert str(CURE["new"]) in str(answer.rewrite)
    assert up.requests[0].headers["authorization"] == f"Bearer {KEY}"
    assert up.requests[0].headers["content-type"] == "application/json"


async def test_a_compressed_answer_is_read(draft: Draft) -> None:
    async def packed(wire: Wire) -> None:
        events = [
            {"choices": [{"delta": {"content": json.dumps({"edits": [CURE]})}}]},
            {"choices": [{"delta": {}, "finish_reason": "stop"}]},
        ]
        await wire.head(content_encoding="gzip")
        await wire.send_bytes(gzip.compress("".join(f"data: {json.dumps(event)}\r\n\r\n" for event in events).encode()))

    with Upstream(packed) as up:
        answer = await _coached(draft, up.base_url)
    assert str(CURE["new"]) in str(answer.rewrite)


@pytest.mark.parametrize(("act", "why"), FAULTS.values(), ids=FAULTS.keys())
async def test_a_fault_has_the_same_reason(draft: Draft, act: Act, why: str) -> None:
    with Upstream(act) as up:
        answer = await _coached(draft, up.base_url)
    assert len(answer.withheld) == 1
    assert why in answer.withheld[0]


async def test_a_server_that_is_not_there_is_said_so(draft: Draft) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        answer = await _coached(draft, f"http://127.0.0.1:{free.getsockname()[1]}/v1")
    assert "cannot be reached" in answer.withheld[0]


async def test_a_connection_that_breaks_off_is_said_so(draft: Draft) -> None:
    async def torn(wire: Wire) -> None:
        await wire.send("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 999\r\n\r\ndata: ")

    with Upstream(torn) as up:
        answer = await _coached(draft, up.base_url)
    assert "broke off" in answer.withheld[0]


async def test_leaving_closes_the_call(draft: Draft) -> None:
    async def endless(wire: Wire) -> None:
        await wire.head()
        while True:
            await wire.chunk(" ")
            await asyncio.sleep(0.02)

    with Upstream(endless) as up:
        writer = _engine(up.base_url)
        task = asyncio.ensure_future(coach.areply(draft, engine=writer))
        while not up.requests:
            await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait({task})
        assert await asyncio.to_thread(up.closed.wait, 2)
        await writer.aclose()
