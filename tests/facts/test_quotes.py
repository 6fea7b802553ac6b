"""What stands in quotation marks, two words or more."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param('"not my fault"', ["not my fault"], id="double"),
    pytest.param("“Not my  fault.”", ["not my fault"], id="curly"),
    pytest.param("you said 'not my fault'", ["not my fault"], id="single"),
    pytest.param('"never"', [], id="one word"),
    pytest.param("it's Anna's and Jo's", [], id="apostrophes"),
    pytest.param('"never closed', [], id="open"),
    pytest.param('"a b\nc"', [], id="over a line"),
    pytest.param('"it costs 5 EUR"', [], id="a fact inside is its own"),
    pytest.param("„nicht mein fehler“", ["nicht mein fehler"], id="German"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "quote"] == values
