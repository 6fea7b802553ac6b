"""The phrase language, and the index that must agree with trying everything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import PatternError
from coach.pattern.index import Found, Index
from coach.pattern.nodes import choice
from coach.pattern.parse import parse
from coach.pattern.pattern import Pattern
from coach.text.fold import fold
from coach.text.words import keys

LISTS = {"we": choice([parse(way, {}) for way in ("I", "we", "our team")], optional=False)}


def found(pattern: str, text: str) -> list[str]:
    return [match.group() for match in Pattern(pattern, LISTS).find(fold(text))]


@pytest.mark.parametrize(
    ("pattern", "text", "match"),
    [
        ("get back to you", "We'll get  back,\nto you", "get  back,\nto you"),
        ("don't hesitate", "please DONT hesitate", "dont hesitate"),
        ("don't hesitate", "please don’t hesitate", "don't hesitate"),
        ("(sorry|apologies) for (any|the) [slight] inconvenience", "Sorry for the inconvenience", "sorry for the inconvenience"),
        ("appreciat~ your", "appreciating your time", "appreciating your"),
        ("<we> .. call", "our team will surely call", "our team will surely call"),
        ("refund <amount>", "I refund 40 EUR now", "refund 40 eur"),
        ("^ [and] unfortunately", "And unfortunately no", "and unfortunately"),
        ("for now $", "that is it for now.", "for now"),
        ("is that ok ?", "Is that ok?", "is that ok"),
        ("e-mail me", "e mail me", "e mail me"),
    ],
)
def test_a_pattern_matches(pattern: str, text: str, match: str) -> None:
    assert found(pattern, text) == [match]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("we can", "we can't"),
        ("we'll see", "well see"),
        ("art", "start art's"),
        ("<we> .. call", "we one two three four call"),
        ("^ unfortunately", "we are unfortunately late"),
        ("for now $", "for now it rains"),
        ("is that ok ?", "is that ok."),
    ],
)
def test_a_pattern_keeps_quiet(pattern: str, text: str) -> None:
    assert found(pattern, text) == []


@pytest.mark.parametrize("pattern", ["", "[a] [b]", "a (b", "a )", "<nobody> x", ".. a", "a ..", "a (b $) c", "a {b}", "(a|[b])"])
def test_a_senseless_pattern_is_refused_and_quoted(pattern: str) -> None:
    with pytest.raises(PatternError) as caught:
        _ = Pattern(pattern, LISTS).needs
    assert repr(pattern) in str(caught.value)


VOCABULARY = st.sampled_from(
    [*"i we our team will call you back soon sorry for the very don't dont appreciate appreciates 40 eur ,".split(), " ", "\n"]
)
PATTERNS = [
    Pattern(source, LISTS)
    for source in [
        "<we> will .. call",
        "(sorry|very) [very] sorry",
        "appreciat~",
        "don't call",
        "for the",
        "call you back soon",
        "<amount> back",
        "^ we",
        "soon $",
        "[the] team",
    ]
]


@given(st.lists(VOCABULARY, max_size=40).map(" ".join))
def test_the_index_finds_what_trying_every_pattern_finds(text: str) -> None:
    folded = fold(text)
    brute = [Found(n, m.start(), m.end()) for n, pattern in enumerate(PATTERNS) for m in pattern.find(folded)]
    assert list(Index(PATTERNS).find(folded, keys(folded))) == brute
