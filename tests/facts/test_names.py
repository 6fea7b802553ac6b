"""Capitalised words that no sentence start explains."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("Dear Peter,", ["peter"], id="greeting"),
    pytest.param("I asked Peter Novak today", ["peter novak"], id="two words"),
    pytest.param("at Lange Str. 5", ["lange str."], id="abbreviation"),
    pytest.param("Mr. Novak knows", ["novak"], id="title"),
    pytest.param("about Anna's parcel", ["anna"], id="possessive"),
    pytest.param("I met Anna. Anna knows", ["anna", "anna"], id="repeated at the start"),
    pytest.param("with Özlem Öz", ["özlem öz"], id="umlaut"),
    pytest.param("ask Jan van Dyk", ["dyk"], id="particle"),
    pytest.param("Unfortunately it broke", [], id="sentence start"),
    pytest.param("- Restart it", [], id="after a bullet"),
    pytest.param("on Monday", [], id="weekday"),
    pytest.param("in July", [], id="month"),
    pytest.param("and I wait", [], id="I"),
    pytest.param("with DHL", [], id="acronym"),
    pytest.param("so\nThanks for it", [], id="line start"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "name"] == values
