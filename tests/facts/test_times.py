"""Times of day on 24 hours."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("19:00", ["19:00"], id="clock"),
    pytest.param("7 pm", ["19:00"], id="evening"),
    pytest.param("9 a.m.", ["09:00"], id="dotted half"),
    pytest.param("9am-5pm", ["09:00", "17:00"], id="glued"),
    pytest.param("by noon", ["12:00"], id="noon"),
    pytest.param("at midnight", ["00:00"], id="midnight"),
    pytest.param("12 am", ["00:00"], id="twelve am"),
    pytest.param("7.30 pm", ["19:30"], id="half past"),
    pytest.param("5 o'clock", ["05:00"], id="o'clock"),
    pytest.param("between 9 and 13", ["09:00", "13:00"], id="between"),
    pytest.param("23:59 UTC", ["23:59"], id="zone"),
    pytest.param("this afternoon", [], id="afternoon is none"),
    pytest.param("between 2 and 3 days", [], id="two and three days"),
    pytest.param("it is 99:10", [], id="score is none"),
    pytest.param("I am 5 metres away", [], id="I am"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "time"] == values
