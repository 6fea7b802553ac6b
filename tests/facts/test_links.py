"""Web addresses, without scheme, www and last slash."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("see help.skirmish.example/appeal.", ["help.skirmish.example/appeal"], id="path"),
    pytest.param("www.x.com", ["x.com"], id="www"),
    pytest.param("https://x.com/", ["x.com"], id="https"),
    pytest.param("http://a.example:8080/b?c=1!", ["a.example:8080/b?c=1"], id="port and query"),
    pytest.param("(see https://x.com/a)", ["x.com/a"], id="in brackets"),
    pytest.param("https://x.com/a_(b)", ["x.com/a_(b)"], id="brackets of its own"),
    pytest.param("x.com/Aa", ["x.com/Aa"], id="path keeps its case"),
    pytest.param("example.com.", ["example.com"], id="bare domain"),
    pytest.param("[here](https://x.com/a)", ["x.com/a"], id="markdown"),
    pytest.param("It works.So do we", [], id="missing space is none"),
    pytest.param("e.g. this", [], id="e.g."),
    pytest.param("see notes.txt", [], id="file"),
    pytest.param("https://x.com/HW-20931", ["x.com/HW-20931"], id="id inside is part of it"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "link"] == values
