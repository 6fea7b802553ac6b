"""Wrong arguments from Python: an error of ours that names the argument and says what to do."""

import asyncio
from typing import Any

import pytest

import coach
from coach import Draft
from coach.engines.local import Local

TEXT = "Your key left Leeds at 9:40."


@pytest.mark.parametrize(
    ("customer", "complaint"),
    [
        (5, "customer: input should be a valid string, got 5"),
        ("\udc00", "customer holds half a character"),
        ("a" * 200_001, "customer: string should have at most 200000 characters"),
        (["Where is it?"], "customer: input should be a valid string, got ['Where is it?']"),
    ],
    ids=["a number", "half a character", "too long", "a list"],
)
def test_a_message_that_is_none_is_named(customer: Any, complaint: str) -> None:
    with pytest.raises(coach.DraftError) as caught:
        coach.reply(TEXT, customer=customer)
    assert str(caught.value).startswith(complaint)


def test_a_message_beside_a_whole_request_is_not_dropped() -> None:
    with pytest.raises(coach.DraftError, match="put the message there as its last Turn"):
        coach.review(Draft(text=TEXT), customer="Where is my key?")


@pytest.mark.parametrize("customer", [None, ""])
def test_no_message_is_no_thread(customer: str | None) -> None:
    assert coach.reply(TEXT, customer) == coach.reply(Draft(text=TEXT), customer) == coach.reply(TEXT)


@pytest.mark.parametrize("meaning", ["foo", "Semantic", "", None, 2])
@pytest.mark.parametrize("text", [TEXT, "Vielen Dank für Ihre Nachricht, Ihre Bestellung ist seit gestern unterwegs und kommt morgen an."])
def test_who_looks_is_one_of_three(text: str, meaning: Any) -> None:
    with pytest.raises(coach.EngineError, match=f"meaning {meaning!r} is unknown; use True, False or 'semantic'"):
        coach.reply(text, meaning=meaning)


@pytest.mark.parametrize("engine", ["local", "", 0, Local])
def test_what_is_no_engine_is_named(engine: Any) -> None:
    with pytest.raises(coach.EngineError, match=r"is no engine; pass coach\.engine\(name\), whose names are llm, local"):
        coach.reply(TEXT, engine=engine)
    with pytest.raises(coach.EngineError, match="is no engine"):
        asyncio.run(coach.areply(TEXT, engine=engine))


def test_an_engine_inside_a_running_loop_is_to_be_awaited() -> None:
    async def inside() -> None:
        coach.reply(TEXT, engine=coach.engine("local"))

    with pytest.raises(coach.EngineError, match=r"use `await coach\.areply"):
        asyncio.run(inside())
