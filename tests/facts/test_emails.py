"""E-mail addresses."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("jo@example.com", ["jo@example.com"], id="plain"),
    pytest.param("Jo.Doe@Example.com!", ["jo.doe@example.com"], id="capitals"),
    pytest.param("jo+a@example.co.uk", ["jo+a@example.co.uk"], id="plus"),
    pytest.param("@coach", [], id="handle is none"),
    pytest.param("3 @ 5 EUR", [], id="price at"),
    pytest.param("jo@home", [], id="no domain"),
    pytest.param("<jo@example.com>", ["jo@example.com"], id="in angle brackets"),
    pytest.param("Write to jo@example.com.", ["jo@example.com"], id="full stop after"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "email"] == values
