"""Dates, day first unless impossible."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("14 May", ["05-14"], id="day month"),
    pytest.param("May 14th", ["05-14"], id="month day"),
    pytest.param("the 14th of May", ["05-14"], id="the of"),
    pytest.param("2024-05-14", ["2024-05-14"], id="ISO"),
    pytest.param("14/05/2024", ["2024-05-14"], id="day first"),
    pytest.param("03/04/2024", ["2024-04-03"], id="day first though ambiguous"),
    pytest.param("05/14/2024", ["2024-05-14"], id="month first where it must be"),
    pytest.param("14.05.24", ["2024-05-14"], id="dots"),
    pytest.param("May 14, 2024", ["2024-05-14"], id="with year"),
    pytest.param("Thursday 9 November", ["thu", "11-09"], id="weekday and day are two facts"),
    pytest.param("31 June", [], id="no such day"),
    pytest.param("29 February", ["02-29"], id="leap day"),
    pytest.param("version 1.2.34", [], id="version is none"),
    pytest.param("it may march on", [], id="verbs are none"),
    pytest.param("It may take 14 days", [], id="may 14 days pass"),
    pytest.param("in June", ["jun"], id="month alone"),
    pytest.param("June 2024", ["2024-06"], id="month and year"),
    pytest.param("May I call", [], id="modal at the start"),
    pytest.param("in 2017", ["2017"], id="year after in"),
    pytest.param("of 2000 customers", [], id="2000 customers"),
    pytest.param("by 14/05", ["05-14"], id="short with cue"),
    pytest.param("open 24/7", [], id="24/7 is none"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "date"] == values
