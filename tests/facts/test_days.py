"""Days named from where the writer stands."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("on Friday", ["fri"], id="weekday"),
    pytest.param("on Fridays", ["fri"], id="plural"),
    pytest.param("see you friday", ["fri"], id="lower case"),
    pytest.param("next Friday", ["next fri"], id="next weekday"),
    pytest.param("Mon-Fri", ["mon", "fri"], id="range of short names"),
    pytest.param("It sat there. Sat down", [], id="sat is a verb"),
    pytest.param("tomorrow morning", ["tomorrow"], id="tomorrow"),
    pytest.param("tonight", ["tonight"], id="tonight"),
    pytest.param("Today we ship", ["today"], id="today"),
    pytest.param("next week", ["next week"], id="next week"),
    pytest.param("by the end of the week", ["end of week"], id="end of week"),
    pytest.param("by the 25th", ["25th"], id="ordinal after by"),
    pytest.param("on the 2nd floor", [], id="floor is no day"),
    pytest.param("at the end of the day it works", [], id="idiom"),
    pytest.param("by the end of the day", ["end of day"], id="deadline"),
    pytest.param("your birthday", [], id="birthday is none"),
    pytest.param("Whitsunday", [], id="Sunday inside a word"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "date"] == values
