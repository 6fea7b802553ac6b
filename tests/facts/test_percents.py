"""Percentages."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("20 % off", ["20%"], id="spaced"),
    pytest.param("20 percent", ["20%"], id="word"),
    pytest.param("20 per cent", ["20%"], id="two words"),
    pytest.param("12,5 %", ["12.5%"], id="comma"),
    pytest.param("20.0%", ["20%"], id="trailing zero"),
    pytest.param("ten percent", ["10%"], id="in words"),
    pytest.param("5-10%", ["10%"], id="range keeps its end"),
    pytest.param("20 of them", [], id="bare number"),
    pytest.param("twenty-five per cent", ["25%"], id="tens in words"),
    pytest.param("a hundred percent safe", [], id="a way of speaking"),
    pytest.param("20 cents", [], id="euro cents"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "percent"] == values
