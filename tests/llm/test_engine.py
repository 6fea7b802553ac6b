"""The model engine over real HTTP: one call, edits out, each verified."""

import asyncio
import json
import time
from typing import Any

import httpx2
import pytest
import respx
from pydantic import SecretStr

import coach
from coach import Coached, Draft, Found, Proposed
from coach.engines.llm import Llm
from coach.llm.settings import Settings
from tests.llm.conftest import CURE, KEY, coached, engine
from tests.llm.respx2 import Respx2
from tests.llm.upstream import Upstream, Wire, edits, text

INVENTED = {**CURE, "new": "I'll ring you on Friday at 9:00 and refund the 40 EUR."}


def test_a_model_sees_what_rules_cannot_and_its_verified_edit_is_applied(draft: Draft) -> None:
    with Upstream(
        edits(CURE, usage={"prompt_tokens": 2000, "completion_tokens": 60, "prompt_tokens_details": {"cached_tokens": 1500}})
    ) as up:
        answer = coached(draft, up, model="gpt-5-mini")
    assert answer.rewrite == ("Hi Ann,\n\nYour key 48-2210 left Leeds on 3 May. I'll write to you by [day and time] where it is.\n\nJo")
    assert [(finding.source, finding.principle) for finding in answer.findings] == [("local", "authenticity"), ("llm", "professionalism")]
    assert answer.placeholders == ("[day and time]",)
    assert answer.engine == "llm gpt-5-mini"
    assert answer.prompt is not None
    assert answer.prompt.startswith("review 1 ")
    assert (answer.usage.input_tokens, answer.usage.cached_tokens, answer.usage.output_tokens) == (2000, 1500, 60)
    assert answer.usage.cost == pytest.approx((500 * 0.25 + 1500 * 0.025 + 60 * 2) / 1e6)
    assert answer.withheld == ()


def test_one_call_asks_for_edits_on_numbered_sentences_in_a_strict_schema(draft: Draft) -> None:
    with Upstream(edits()) as up:
        coached(draft, up)
    (request,) = up.requests
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.body["response_format"]["json_schema"]["strict"] is True
    assert request.body["stream"] is True
    system, case = request.body["messages"]
    assert system["role"] == "system"
    assert "\n3| Your key 48-2210 left Leeds on 3 May.\n4| Keys do go missing on that route." in case["content"]
    assert "temperature" not in request.body


def test_edits_are_yielded_while_the_answer_still_arrives(draft: Draft) -> None:
    late = {
        "after": 4,
        "missing": "what she can do until then",
        "principle": "proactivity",
        "why": "She needs it on Monday.",
        "new": "Until then: [what she can do].",
    }
    first = json.dumps({"edits": [CURE, late]})
    cut = first.index("},") + 1

    async def slow(wire: Wire) -> None:
        await wire.head()
        await wire.chunk(first[:cut])
        await asyncio.sleep(0.5)
        await wire.chunk(first[cut:])
        await wire.chunk(end="stop")

    async def times() -> list[tuple[str, float]]:
        begun = time.monotonic()
        return [(event.event, time.monotonic() - begun) async for event in coach.stream(draft, engine=writer)]

    with Upstream(slow) as up:
        writer = engine(up)
        seen = asyncio.run(times())
    assert [name for name, _ in seen] == ["findings", "edit", "edit", "coaching"]
    assert seen[1][1] < seen[2][1] - 0.3


async def test_the_stream_ends_with_the_whole_answer(draft: Draft) -> None:
    with Upstream(edits(CURE)) as up:
        events = [event async for event in coach.stream(draft, engine=engine(up))]
    found, proposed, whole = events
    assert isinstance(found, Found)
    assert isinstance(proposed, Proposed)
    assert isinstance(whole, Coached)
    assert proposed.edit in whole.coaching.edits
    assert found.findings[0] in whole.coaching.findings


async def test_offsets_of_events_are_in_the_unit_that_was_asked_for(draft: Draft) -> None:
    request = draft.model_copy(update={"text": draft.text.replace("Hi Ann,", "Hi Ann 🙂🙂,"), "offsets": "utf16"})
    with Upstream(edits(CURE)) as up:
        events = [event async for event in coach.stream(request, engine=engine(up))]
    proposed = next(event for event in events if isinstance(event, Proposed))
    units = request.text.encode("utf-16-le")
    assert units[proposed.edit.start * 2 : proposed.edit.end * 2].decode("utf-16-le") == CURE["quote"]


def test_a_refused_edit_goes_back_once_with_the_complaint(draft: Draft) -> None:
    with Upstream(edits(INVENTED), edits(CURE)) as up:
        answer = coached(draft, up)
    assert len(up.requests) == 2
    *_, said, question = up.requests[1].body["messages"]
    assert said["role"] == "assistant"
    assert "Friday" in said["content"]
    assert "invented" in question["content"]
    assert up.requests[1].body["messages"][:2] == up.requests[0].body["messages"]
    assert answer.rewrite is not None
    assert "[day and time]" in answer.rewrite
    assert answer.withheld == ()


def test_after_one_repair_the_rest_is_withheld_and_says_why(draft: Draft) -> None:
    with Upstream(edits(INVENTED)) as up:
        answer = coached(draft, up)
    assert len(up.requests) == 2
    assert answer.rewrite == draft.text.replace("I hope this email finds you well. ", "")
    assert answer.findings[-1].source == "llm"
    assert any("'Keys do go missing on that route.': the cure invented" in line for line in answer.withheld)


def test_repair_can_be_switched_off(draft: Draft) -> None:
    with Upstream(edits(INVENTED)) as up:
        answer = coached(draft, up, repair=False)
    assert len(up.requests) == 1
    assert answer.withheld


def test_two_edits_of_the_same_words_do_not_both_stand(draft: Draft) -> None:
    with Upstream(edits(CURE, {**CURE, "new": "I'll tell you here by [time]."}), edits()) as up:
        answer = coached(draft, up)
    assert answer.rewrite is not None
    assert "[day and time]" in answer.rewrite
    assert "[time]" not in answer.rewrite


def test_better_words_for_what_a_rule_found_replace_its_edit(draft: Draft) -> None:
    better = {
        "at": 2,
        "quote": None,
        "principle": "authenticity",
        "why": "Stock words to somebody in need of a key.",
        "new": "You need it on Monday, so straight to the key.",
    }
    with Upstream(edits(better)) as up:
        answer = coached(draft, up)
    assert [finding.source for finding in answer.findings] == ["local"]
    assert answer.rewrite is not None
    assert "You need it on Monday" in answer.rewrite


def test_a_good_draft_costs_a_few_tokens_and_is_left_alone(draft: Draft) -> None:
    good = draft.model_copy(update={"text": "Hi Ann, your key 48-2210 left Leeds on 3 May and reaches you tomorrow by 11."})
    with Upstream(edits()) as up:
        answer = coached(good, up)
    assert (answer.verdict, answer.rewrite, answer.findings) == ("send", None, ())
    assert answer.engine.startswith("llm")
    assert answer.usage.output_tokens <= 6


@pytest.mark.parametrize("reply", ["", "--\nJo", "Done, thanks!", "> quoted only"])
def test_a_draft_with_nothing_to_judge_costs_no_call(reply: str) -> None:
    with Upstream(edits()) as up:
        answer = coached(Draft(text=reply), up)
    assert up.requests == []
    assert answer.engine == "local"


def test_a_draft_in_another_language_costs_no_call() -> None:
    with Upstream(edits()) as up:
        answer = coached(
            Draft(text="Sehr geehrte Frau Weber, Ihr Paket ist leider noch nicht bei uns eingetroffen, wir melden uns bei Ihnen."), up
        )
    assert up.requests == []
    assert "German" in answer.headline


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
    assert answer.engine == "local"
    assert answer.withheld == (f"llm gpt-5.4-mini: 127.0.0.1:{up.port} refused the key (401); check COACH_API_KEY",)
