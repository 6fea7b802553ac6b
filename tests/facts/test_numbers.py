"""All other digits."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("41 of 60", ["41", "60"], id="two"),
    pytest.param("2x", ["2"], id="times"),
    pytest.param("v7.1.2", ["7.1.2"], id="version"),
    pytest.param("2x 59.90", ["2", "59.90"], id="price"),
    pytest.param("59,90", ["59.90"], id="decimal comma"),
    pytest.param("1,250 users", ["1250"], id="thousands"),
    pytest.param("007", ["7"], id="leading zeros"),
    pytest.param("2nd try", ["2"], id="ordinal"),
    pytest.param("1. Open\n2. Close", [], id="list numbers are no facts"),
    pytest.param("16:9", ["16:9"], id="ratio"),
    pytest.param("50 EUR", [], id="amount is its own"),
    pytest.param("14 May", [], id="date is its own"),
    pytest.param("٣ of ٤", ["٣", "٤"], id="Arabic digits"),
    pytest.param("x²", [], id="square digits are no numbers"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "number"] == values
