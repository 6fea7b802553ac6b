"""Promises: who does what, how much, by when."""

import pytest

from coach.facts.promises import promises
from coach.facts.read import read

CASES = [
    pytest.param("I'll refund it.", [("I", "refund")], id="future"),
    pytest.param("I’ll refund it.", [("I", "refund")], id="curly"),
    pytest.param("We are going to replace it.", [("we", "replace")], id="going to"),
    pytest.param("I can offer you a discount.", [("I", "offer")], id="offer"),
    pytest.param("We have credited €50.", [("we", "credit")], id="done"),
    pytest.param("We're sending a new one.", [("we", "send")], id="under way"),
    pytest.param("You will receive a refund.", [("", "receive")], id="receipt"),
    pytest.param("Our team will get back to you.", [("team", "reply")], id="team"),
    pytest.param("Your refund will be processed.", [("", "process")], id="passive"),
    pytest.param("I'll check and you will get it.", [("I", "check"), ("", "get")], id="one a clause"),
    pytest.param("Let me check that.", [("I", "check")], id="let me"),
    pytest.param("If we can refund it, fine.", [], id="condition"),
    pytest.param("I can see your order.", [], id="no commitment"),
    pytest.param("I'll need your number.", [], id="a need"),
    pytest.param("We have received your message.", [], id="receipt of mail"),
    pytest.param("You can click Renew.", [], id="the customer acts"),
]


@pytest.mark.parametrize(("text", "made"), CASES)
def test_promises(text: str, made: list[tuple[str, str]]) -> None:
    assert [(promise.who, promise.verb) for promise in promises(text, read(text))] == made


@pytest.mark.parametrize(
    "text",
    ["We won't refund it", "I can't refund it", "I am unable to refund it", "We will not refund it", "we won't be able to refund it"],
)
def test_a_refusal_is_negated(text: str) -> None:
    assert [(promise.verb, promise.negated) for promise in promises(text, read(text))] == [("refund", True)]


def test_amount_and_day_come_from_the_clause() -> None:
    text = "I'll refund 25 EUR by 9 a.m. on Friday, but we will send 3 cups tomorrow."
    first, second = promises(text, read(text))
    assert (first.amount and first.amount.value, first.when and first.when.value) == ("EUR 25.00", "fri")
    assert (second.amount, second.when and second.when.value) == (None, "tomorrow")


@pytest.mark.parametrize(("text", "vague"), [("I'll call you soon", True), ("I'll call you asap", True), ("I'll call you at 9:00", False)])
def test_vague(text: str, vague: bool) -> None:
    assert promises(text, read(text))[0].vague is vague
