"""How long something takes."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("3 working days", ["3 working day"], id="working days"),
    pytest.param("3 business days", ["3 working day"], id="business days are working days"),
    pytest.param("3-5 days", ["3-5 day"], id="range"),
    pytest.param("3 to 5 days", ["3-5 day"], id="range with to"),
    pytest.param("48 h", ["48 hour"], id="hours short"),
    pytest.param("two weeks", ["2 week"], id="words"),
    pytest.param("a fortnight", ["2 week"], id="fortnight"),
    pytest.param("within the hour", ["1 hour"], id="within the hour"),
    pytest.param("within 24 hours", ["24 hour"], id="within hours"),
    pytest.param("one to two business days", ["1-2 working day"], id="words and working"),
    pytest.param("a 14-day trial", ["14 day"], id="compound"),
    pytest.param("in a week", ["1 week"], id="in a week"),
    pytest.param("once a week", [], id="once a week is a rate"),
    pytest.param("these days", [], id="these days"),
    pytest.param("48 hats", [], id="height"),
    pytest.param("someone days", [], id="someone days"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "duration"] == values
