"""Whatever a model's server does, the agent gets the local answer and one line that says why, and never an exception."""

import asyncio
import json
import socket
from typing import Any

import pytest

import coach
from coach import Draft
from tests.llm.conftest import CURE, KEY, coached, engine
from tests.llm.upstream import Act, Upstream, Wire, edits, error, text


def _local(draft: Draft) -> str | None:
    return coach.reply(draft).rewrite


async def _cut(wire: Wire) -> None:
    await wire.head()
    await wire.chunk('{"edits":[{"at":4,')


async def _half(wire: Wire) -> None:
    await wire.head()
    await wire.chunk(json.dumps({"edits": [CURE]})[:-2] + ",")


async def _hang(wire: Wire) -> None:
    await asyncio.sleep(30)


async def _drip(wire: Wire) -> None:
    await wire.head()
    while True:
        await wire.chunk("\n")
        await asyncio.sleep(0.02)


async def _html(wire: Wire) -> None:
    await wire.head(200, "text/html")
    await wire.send("<html>busy</html>")


async def _broken_event(wire: Wire) -> None:
    await wire.head()
    await wire.send("data: {not json\n\n")


async def _error_event(wire: Wire) -> None:
    await wire.head()
    await wire.send('data: {"error": {"message": "overloaded"}}\n\n')


async def _refusal(wire: Wire) -> None:
    await wire.head()
    await wire.send(f"data: {json.dumps({'choices': [{'delta': {'refusal': 'I cannot help with that.'}}]})}\n\n")


async def _prompt(wire: Wire) -> None:
    await text(wire.request.body["messages"][0]["content"], size=4000)(wire)


FAULTS: dict[str, tuple[Act, str]] = {
    "401": (error(401, f"bad key {KEY}"), "refused the key (401)"),
    "402": (error(402), "no credit"),
    "403": (error(403), "may not use 'gpt-5.4-mini'"),
    "404 model": (error(404, "The model does not exist"), "has no model 'gpt-5.4-mini' (404)"),
    "413": (error(413), "too long"),
    "429": (error(429, retry_after="30"), "(429); it asks to wait 30 s"),
    "500": (error(500), "failed (500)"),
    "503": (error(503), "failed (503)"),
    "context": (
        error(400, "request (4031 tokens) exceeds the available context size (2048 tokens)"),
        "longer than 'gpt-5.4-mini' can read",
    ),
    "400 for everything": (error(400, "no such thing"), "does not accept the request (400)"),
    "hangs": (_hang, "did not answer in time"),
    "drips": (_drip, "did not answer in time"),
    "cut": (_cut, "ended the answer early"),
    "html": (_html, "ended the answer early"),
    "broken event": (_broken_event, "no answer"),
    "error event": (_error_event, ""),
    "refusal": (_refusal, "refused to answer"),
    "length": (text('{"edits":[', end="length"), "cut at 4000 tokens"),
    "content filter": (text("", end="content_filter"), "content filter"),
    "empty": (text(""), "answer is empty"),
    "prose": (text("I would change nothing, it is lovely."), "is not JSON"),
    "wrong schema": (text('{"changes": []}'), 'no list of "edits"'),
    "a list": (text("[1, 2]"), "is not JSON"),
    "nested": (text("[" * 20_000, size=20_000), "is not JSON"),
    "the prompt": (_prompt, "is not JSON"),
}


@pytest.mark.parametrize(("act", "why"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_ends_in_the_local_answer_and_a_reason(draft: Draft, act: Act, why: str) -> None:
    with Upstream(act) as up:
        answer = coached(draft, up, total_seconds=0.6, first_token_seconds=0.5)
    assert answer.rewrite == _local(draft)
    assert [finding.source for finding in answer.findings] == ["local"]
    assert len(answer.withheld) == 1
    assert answer.withheld[0].startswith("llm gpt-5.4-mini: ")
    assert why in answer.withheld[0]
    assert KEY not in answer.model_dump_json()


def test_a_server_that_is_not_there_is_said_so(draft: Draft) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with Upstream() as up:
        up.port = port
        answer = coached(draft, up)
    assert "cannot be reached" in answer.withheld[0]
    assert answer.rewrite == _local(draft)


def test_what_was_verified_before_the_cut_stays(draft: Draft) -> None:
    with Upstream(_half) as up:
        answer = coached(draft, up)
    assert answer.rewrite is not None
    assert str(CURE["new"]) in answer.rewrite
    assert "ended the answer early" in answer.withheld[0]
    assert answer.engine.startswith("llm")


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "a quote that is not there": ({**CURE, "quote": "Keys get lost on that route."}, "is not in sentence 4"),
    "a sentence that is not there": ({**CURE, "at": 40}, "there is no sentence 40"),
    "an addition after no sentence": (
        {"after": -3, "missing": "x", "principle": "listening", "why": "She asked.", "new": "Yes."},
        "no sentence -3",
    ),
    "another language": ({**CURE, "new": "Der Schlüssel ist leider noch nicht bei uns eingetroffen, wir suchen ihn."}, "is in German"),
    "a principle nobody knows": ({**CURE, "principle": "kindness"}, "principle"),
    "a number for a quote": ({**CURE, "quote": 7}, "quote"),
    "no edit at all": ({"at": 4}, "principle"),
    "nothing changed": ({**CURE, "new": CURE["quote"]}, "changes nothing"),
    "an endless text": ({**CURE, "new": "so " * 900}, "new"),
    "a reason with a link": ({**CURE, "why": "See https://evil.example for why."}, "reason"),
    "no reason": ({**CURE, "why": " "}, "no reason"),
    "a lost fact": ({**CURE, "at": 3, "quote": "Your key 48-2210 left Leeds on 3 May.", "new": "Your key left Leeds."}, "lost '48-2210'"),
}


@pytest.mark.parametrize(("item", "why"), BAD.values(), ids=BAD.keys())
def test_an_edit_that_cannot_be_used_is_withheld_with_the_reason(draft: Draft, item: dict[str, Any], why: str) -> None:
    with Upstream(edits(item)) as up:
        answer = coached(draft, up)
    assert answer.rewrite == _local(draft)
    assert any(why in line for line in answer.withheld), answer.withheld


def test_ten_thousand_edits_are_not_read(draft: Draft) -> None:
    with Upstream(edits(*[{**CURE, "quote": f"word {number}"} for number in range(10_000)], size=9_000)) as up:
        answer = coached(draft, up, total_seconds=20)
    assert any("more than 60 edits" in line for line in answer.withheld)
    assert answer.rewrite == _local(draft)


def test_a_wrong_sentence_number_is_forgiven_where_the_quote_stands_once(draft: Draft) -> None:
    with Upstream(edits({**CURE, "at": 2})) as up:
        answer = coached(draft, up)
    assert answer.rewrite is not None
    assert str(CURE["new"]) in answer.rewrite


def test_an_answer_in_a_code_fence_is_read(draft: Draft) -> None:
    with Upstream(text("```json\n" + json.dumps({"edits": [CURE]}) + "\n```")) as up:
        answer = coached(draft, up)
    assert answer.withheld == ()
    assert answer.rewrite is not None
    assert str(CURE["new"]) in answer.rewrite


@pytest.mark.parametrize("first", [error(500), error(429, retry_after="0"), error(503, retry_after_ms="1")], ids=["500", "429", "503"])
def test_a_call_that_failed_before_its_answer_is_tried_again(draft: Draft, first: Act) -> None:
    with Upstream(first, edits(CURE)) as up:
        answer = coached(draft, up, retries=1)
    assert len(up.requests) == 2
    assert answer.withheld == ()


@pytest.mark.parametrize("first", [error(401), error(404), _cut], ids=["401", "404", "cut"])
def test_what_another_try_cannot_mend_or_would_pay_twice_is_not_tried_again(draft: Draft, first: Act) -> None:
    with Upstream(first, edits(CURE)) as up:
        coached(draft, up, retries=3)
    assert len(up.requests) == 1


DIALECTS = {
    "no schema": ("response_format of type json_schema is not supported", lambda body: body["response_format"] == {"type": "json_object"}),
    "no usage": ("Unrecognized request argument: stream_options", lambda body: "stream_options" not in body),
    "old limit": ("Unknown field max_completion_tokens", lambda body: body["max_tokens"] == 4000),
    "no system": ("System role not supported", lambda body: [message["role"] for message in body["messages"]] == ["user"]),
    "says nothing": ("bad request", lambda body: body["response_format"] == {"type": "json_object"}),
}


@pytest.mark.parametrize(("said", "softer"), DIALECTS.values(), ids=DIALECTS.keys())
def test_a_server_is_asked_in_the_dialect_it_understands_and_that_is_remembered(draft: Draft, said: str, softer: Any) -> None:
    with Upstream(error(400, said), edits(CURE)) as up:
        writer = engine(up)
        answer = asyncio.run(_twice(draft, writer))
    assert len(up.requests) == 3
    assert all(softer(request.body) for request in up.requests[1:])
    assert answer.withheld == ()


async def _twice(draft: Draft, writer: Any) -> coach.Coaching:
    await coach.areply(draft, engine=writer)
    answer = await coach.areply(draft.model_copy(update={"customer_name": "Bea"}), engine=writer)
    await writer.aclose()
    return answer


def test_a_server_without_any_json_mode_is_asked_plainly(draft: Draft) -> None:
    with Upstream(error(400, "response_format"), error(400, "response_format"), edits(CURE)) as up:
        answer = coached(draft, up)
    assert "response_format" not in up.requests[2].body
    assert answer.withheld == ()


def test_a_model_that_only_the_other_door_has_is_asked_there(draft: Draft) -> None:
    async def responses(wire: Wire) -> None:
        await wire.head()
        whole = json.dumps({"edits": [CURE]})
        usage = {"input_tokens": 900, "input_tokens_details": {"cached_tokens": 800}, "output_tokens": 50}
        for event in (
            {"type": "response.created"},
            {"type": "response.output_text.delta", "delta": whole[:30]},
            {"type": "response.output_text.delta", "delta": whole[30:]},
            {"type": "response.completed", "response": {"usage": usage}},
        ):
            await wire.send(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n")

    with Upstream(error(404, "This is not a chat model. Did you mean to use v1/responses?"), responses) as up:
        answer = coached(draft, up)
    assert [request.path for request in up.requests] == ["/v1/chat/completions", "/v1/responses"]
    assert up.requests[1].body["store"] is False
    assert up.requests[1].body["text"]["format"]["strict"] is True
    assert answer.withheld == ()
    assert (answer.usage.input_tokens, answer.usage.cached_tokens) == (900, 800)


@pytest.mark.parametrize(
    ("event", "why"),
    [
        ({"type": "response.incomplete", "response": {"incomplete_details": {"reason": "max_output_tokens"}}}, "cut at 4000 tokens"),
        ({"type": "response.incomplete", "response": {"incomplete_details": {"reason": "content_filter"}}}, "content filter"),
        ({"type": "response.failed", "response": {}}, "no answer"),
        ({"type": "response.refusal.delta", "delta": "no"}, "refused"),
    ],
    ids=["length", "filter", "failed", "refusal"],
)
def test_the_other_door_has_the_same_faults(draft: Draft, event: dict[str, Any], why: str) -> None:
    async def act(wire: Wire) -> None:
        await wire.head()
        await wire.send(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n")

    with Upstream(error(404, "use v1/responses"), act) as up:
        answer = coached(draft, up)
    assert why in answer.withheld[0]
    assert answer.rewrite == _local(draft)
