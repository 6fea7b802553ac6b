"""The model engine over real HTTP: one call, edits out, each verified."""

import asyncio
import json
import time

import pytest

import coach
from coach import Coached, Draft, Found, Proposed
from tests.llm.conftest import CURE, KEY, coached, engine
from tests.llm.upstream import Upstream, Wire, edits

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
    assert answer.engine.startswith("local")


def test_a_draft_in_another_language_costs_no_call() -> None:
    with Upstream(edits()) as up:
        answer = coached(
            Draft(text="Sehr geehrte Frau Weber, Ihr Paket ist leider noch nicht bei uns eingetroffen, wir melden uns bei Ihnen."), up
        )
    assert up.requests == []
    assert "German" in answer.headline
