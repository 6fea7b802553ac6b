"""Laws that hold for the facts of any text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.facts.compare import invented, lost
from coach.facts.promises import promises
from coach.facts.read import read

PIECES = str.split(
    "€ $ 50 EUR 1,250.00 20 % 14 May 2024-05-14 Friday the 25th 19:00 7 pm 3-5 working days a fortnight HW-20931 #4471 order 123 x.com/a "
    "jo@x.com 0800 555 0142 Peter Novak's Mr. \" “ ' ** > -> Settings click I'll we won't refund you will get . , ! "
    "[ ] ( İ ß \ud800 \0 ı 👍 א ٣ ²"
)
MIXED = st.builds(str.join, st.sampled_from([" ", "", "\n"]), st.lists(st.sampled_from(PIECES)))
TEXTS = st.one_of(st.text(st.characters()), MIXED)


@given(TEXTS)
def test_facts_stand_where_they_say(text: str) -> None:
    assert all(text[fact.start : fact.end] == fact.text != "" for fact in read(text))


@given(TEXTS)
def test_facts_are_sorted_and_apart(text: str) -> None:
    facts = read(text)
    assert all(left.end <= right.start for left, right in pairwise(facts))


@given(TEXTS)
def test_nothing_is_lost_or_invented_by_leaving_a_text_alone(text: str) -> None:
    assert (lost(text, text), invented([text], text)) == ((), ())


@given(TEXTS)
def test_promises_stand_apart(text: str) -> None:
    made = promises(text, read(text))
    assert all(left.end <= right.start for left, right in pairwise(made))


@pytest.mark.parametrize("piece", ["1", "1 ", "a.", "@", "Ab > ", '"', "+1", "may ", "İ", "\ud800", "\0", "i will need ", "€1", "A1-"])
def test_a_long_text_takes_linear_time(piece: str) -> None:
    text = (piece * 200_000)[:200_000]
    began = time.process_time()
    promises(text, read(text))
    assert time.process_time() - began < 10


def test_a_fact_inside_a_fact_is_not_its_own() -> None:
    assert [fact.kind for fact in read("https://x.com/HW-20931 for 50 EUR on 14 May")] == ["link", "amount", "date"]
