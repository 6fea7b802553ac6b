"""Order, ticket, invoice and serial numbers."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("order 48213-B", ["48213-B"], id="suffix"),
    pytest.param("HW-20931", ["HW-20931"], id="prefix"),
    pytest.param("#4471", ["4471"], id="hash"),
    pytest.param("DOC-212", ["DOC-212"], id="short prefix"),
    pytest.param("NJ482", ["NJ482"], id="flight"),
    pytest.param("1Z88-004", ["1Z88-004"], id="mixed"),
    pytest.param("20240514-33", ["20240514-33"], id="date and counter"),
    pytest.param("order number 88213", ["88213"], id="cue"),
    pytest.param("ticket #88213", ["88213"], id="cue and hash"),
    pytest.param("ref inv-2024-113", ["INV-2024-113"], id="lower case"),
    pytest.param("order of 2 mugs", [], id="mugs are none"),
    pytest.param("256GB", [], id="storage size"),
    pytest.param("the 22nd", [], id="ordinal"),
    pytest.param("48h", [], id="time span"),
    pytest.param("2024-05-14", [], id="ISO date"),
    pytest.param("2019-2024", [], id="years"),
    pytest.param("1. Open it", [], id="list item"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "id"] == values
