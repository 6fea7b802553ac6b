"""Wrong arguments from Python: an error of ours that names the argument and says what to do."""

import asyncio
from pathlib import Path
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


@pytest.mark.parametrize("packs", ["/tmp", Path("/tmp"), b"/tmp", None, 5], ids=str)
def test_packs_are_a_list(packs: Any) -> None:
    with pytest.raises(coach.PackError, match="packs: give a list of folders"):
        coach.reply(TEXT, packs=packs)


@pytest.mark.parametrize("pack", ["/nonexist", Path("/nonexist"), Path(__file__)], ids=["text", "a path", "a file"])
def test_a_pack_that_is_not_there_is_named(pack: Any) -> None:
    with pytest.raises(coach.PackError, match=r"(nonexist|test_edges\.py): no such folder"):
        coach.reply(TEXT, packs=[pack])


def test_what_is_no_path_is_no_pack() -> None:
    packs: Any = [5]
    with pytest.raises(coach.PackError, match="packs: give folders as Path, got 5"):
        coach.reply(TEXT, packs=packs)


@pytest.mark.parametrize("held", ["", "some-reason.toml", "rules/some-reason.toml", "rules/focus/readme.md"])
def test_a_folder_without_rules_is_no_pack(tmp_path: Path, held: str) -> None:
    (tmp_path / held).parent.mkdir(parents=True, exist_ok=True)
    if held:
        (tmp_path / held).write_text('kind = "existence"\n', "utf-8")
    with pytest.raises(coach.PackError, match=r"holds no pack; expected rules/\*/\*\.toml"):
        coach.reply(TEXT, packs=[tmp_path])
