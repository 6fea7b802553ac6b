"""Telephone numbers in international form."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("0800 555 0142", ["+448005550142"], id="freephone"),
    pytest.param("0345 555 0110", ["+443455550110"], id="0345"),
    pytest.param("+44 20 7946 0958", ["+442079460958"], id="international"),
    pytest.param("020 7946 0958", ["+442079460958"], id="same number at home"),
    pytest.param("(212) 555-0173", ["+12125550173"], id="American"),
    pytest.param("call 212-555-0173", ["+12125550173"], id="cue"),
    pytest.param("extension 2210", ["x2210"], id="extension"),
    pytest.param("2024-05-14", [], id="date is none"),
    pytest.param("48213-B", [], id="order id is none"),
    pytest.param("20240514-33", [], id="date and counter is none"),
    pytest.param("5 x 28", [], id="product is none"),
    pytest.param("call about order 48213007", [], id="order after call"),
    pytest.param("we saw 48213007 of them", [], id="bare digits are none"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "phone"] == values
