"""What the customer asks, and whether the draft answers."""

import pytest

import coach
from coach import Draft
from coach.text.letter import Letter
from coach.thread.asks import asks
from coach.thread.policy import bans, limits


def asked(text: str) -> list[tuple[str, str]]:
    return [(ask.kind, ask.text) for ask in asks([Letter(text)])]


@pytest.mark.parametrize(
    ("customer", "expected"),
    [
        pytest.param("When does it open?", [("when", "When does it open?")], id="a question"),
        pytest.param("how much is the red one", [("how much", "how much is the red one")], id="without a mark"),
        pytest.param(
            "What is missing, when does it move and who pays?",
            [("what", "What is missing"), ("when", "when does it move"), ("who", "who pays?")],
            id="three in one sentence",
        ),
        pytest.param(
            "1) does it float? 2) what does a second oar cost?",
            [("whether", "does it float?"), ("how much", "what does a second oar cost?")],
            id="numbered",
        ),
        pytest.param("I'd like to know why it was moved.", [("why", "why it was moved")], id="indirect"),
        pytest.param("The lid is cracked. Please send a new lid.", [("request", "Please send a new lid")], id="a request"),
        pytest.param("soup was cold. refund pls", [("request", "refund pls")], id="a chat request"),
        pytest.param("Are you kidding? Is this a joke?", [], id="rhetorical"),
        pytest.param("hello?", [], id="a knock"),
        pytest.param("I am so tired of this.", [], id="nothing asked"),
    ],
)
def test_asks(customer: str, expected: list[tuple[str, str]]) -> None:
    assert asked(customer) == expected


def findings(text: str, *turns: tuple[str, str], **known: object) -> list[str]:
    thread = [{"role": role, "text": said} for role, said in turns]
    return [finding.rule for finding in coach.review(coach.parse({"text": text, "thread": thread, **known}))]


def test_only_what_came_after_our_last_reply_is_open() -> None:
    turns = [
        ("customer", "Does the tent float? What does it weigh?"),
        ("agent", "It floats, 4 kg."),
        ("customer", "Great. Is there a blue one?"),
    ]
    assert findings("Yes, there is a blue one for 80 EUR.", *turns) == []


def test_a_question_is_open_until_something_in_the_draft_answers_it() -> None:
    turn = ("customer", "Is there a blue one? And what does shipping to Malta cost?")
    assert findings("Yes, there is a blue one on the shelf.", turn) == ["listening/unanswered-question"]


def test_policy_limits_are_read() -> None:
    found = list(limits(["Agents may refund up to 50 EUR", "vouchers: at most 10 %", "returns are free"]))
    assert [(limit.unit, limit.most) for limit in found] == [("EUR", 50.0), ("%", 10.0)]


@pytest.mark.parametrize(
    "line",
    [
        "Refunds: max. 50 EUR",
        "Refunds: max 50 EUR",
        "Refund max.: 50 EUR",
        "Refunds ≤ 50 EUR",
        "Refunds <= €50",
        "Refunds: 50 EUR max.",
        "Refund 50 EUR at most",
    ],
)
def test_a_limit_is_written_in_many_ways(line: str) -> None:
    assert [(limit.unit, limit.most) for limit in limits([line])] == [("EUR", 50.0)]
    assert beyond(line, "I'll refund the 120 EUR today.")
    assert not beyond(line, "I'll refund 50 EUR today.")


@pytest.mark.parametrize("line", ["Returns over 50 EUR are free", "50 EUR is the usual refund", "The max. stay is 5 days, 50 EUR each"])
def test_an_amount_is_not_a_limit_by_itself(line: str) -> None:
    assert list(limits([line])) == []


def test_policy_bans_are_read() -> None:
    assert [ban.line for ban in bans(["agents may not promise dates", "agents may refund"])] == ["agents may not promise dates"]


@pytest.mark.parametrize(
    ("line", "text", "fires"),
    [
        ("No refunds by agents", "You'll have a full refund today.", True),
        ("No refunds by agents.", "I'll refund it today.", True),
        ("No refunds by chat agents", "I'll send you a new one today.", False),
        ("No refunds by agents above 50 EUR", "I'll refund 20 EUR today.", False),
        ("No refunds after 30 days", "I'll refund it today.", False),
        ("No refunds by agents", "I can't refund it, my lead decides by noon.", False),
    ],
)
def test_what_no_agent_does_is_not_theirs_to_promise(line: str, text: str, fires: bool) -> None:
    assert beyond(line, text) == fires


@pytest.mark.parametrize(
    ("said", "fires"), [("one hundred euros", True), ("a hundred euros", True), ("fifty-five euros", True), ("fifty euros", False)]
)
def test_an_amount_in_words_is_held_to_the_limit(said: str, fires: bool) -> None:
    assert beyond("agents may refund up to 50 EUR", f"I'll refund {said} today.") == fires


def beyond(line: str, text: str) -> bool:
    draft = Draft(text=f"Hi Jo, that was no day for a kayak. {text}", policy=(line,))
    return "honest-commitments/beyond-policy" in {finding.rule for finding in coach.review(draft, meaning=False)}
