"""Drafts that nobody writes and somebody pastes: what stands at a place is found there, as if every sentence were looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coach
from coach.diff import apply
from coach.facts.fact import begun
from coach.facts.read import read
from coach.text.letter import Letter, Sentence
from coach.text.ranges import Ranges

CUSTOMER = "Where is my key?"
ROWS = (
    "a",
    "1",
    "!",
    "- a\n",
    "1. a\n",
    "Best\n",
    "Sorry. ",
    "sorry ",
    "> hi\n",
    "'we are sorry' ",
    '"so it is" ',
    "{{x}}",
    "On 5 May. ",
    "Hi Bob,\n",
)
texts = st.lists(st.sampled_from(ROWS), max_size=12).map("".join)
places = st.integers(0, 60)


@given(texts, places, places)
def test_a_range_touches_the_sentences_that_it_shares_words_with(text: str, start: int, end: int) -> None:
    letter = Letter(text)
    assert letter.touched(start, end) == tuple(s for s in letter.sentences if s.start < max(start, end) and start < s.end and s.start < end)


@given(texts)
def test_each_sentence_has_those_beside_it(text: str) -> None:
    letter = Letter(text)
    beside: list[Sentence | None] = [*letter.sentences[1:], None]
    assert [letter.after(s) for s in letter.sentences] == beside[: len(letter.sentences)]
    assert [letter.behind(s.end) for s in letter.body] == ([*letter.body[1:], None] if letter.body else [])
    assert [letter.before(s) for s in letter.body] == ([None, *letter.body[:-1]] if letter.body else [])


@given(texts, places, places)
def test_what_stands_in_quotation_marks_is_quoted(text: str, start: int, end: int) -> None:
    letter = Letter(text)
    assert letter.quoted(start, end) == any(span.start <= start and end <= span.end for span in letter.quotations)


@given(texts)
def test_no_sentence_begins_in_the_mail_that_is_quoted(text: str) -> None:
    letter = Letter(text)
    assert not any(old.start <= s.start < old.end for s in letter.sentences for old in letter.history)


@given(texts, places, places)
def test_facts_are_had_by_the_place_where_they_begin(text: str, start: int, end: int) -> None:
    facts = read(text)
    assert tuple(begun(facts, start, end)) == tuple(fact for fact in facts if start <= fact.start < end)


@given(st.lists(st.tuples(places, places)), places, places)
def test_a_range_touches_one_of_many(ranges: list[tuple[int, int]], start: int, end: int) -> None:
    assert Ranges(ranges).touch(start, end) == any(one < end and start < other for one, other in ranges)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("why?!?) ok then", ["why?!?)", "ok then"]),
        ("oh!!!!!! ok", ["oh!!!!!!", "ok"]),
        ("so!)!) ok", ["so!)!)", "ok"]),
        (f"{'a' * 300}. b", [f"{'a' * 300}.", "b"]),
        (f"{'1' * 300}. b", [f"{'1' * 300}.", "b"]),
        ("a.b.cd. so", ["a.b.cd.", "so"]),
        ("see art. 7 now", ["see art. 7 now"]),
        ("in the co. so", ["in the co. so"]),
        ("done 😀 so", ["done 😀", "so"]),
    ],
)
def test_a_row_of_letters_or_marks_is_one(text: str, sentences: list[str]) -> None:
    assert [text[s.start : s.end] for s in Letter(text).sentences] == sentences


@pytest.mark.parametrize("row", ["a", "1", "!", "- a\n", "1. a\n", "Best\n", "> hi\n"])
def test_of_what_says_nothing_wrong_nothing_is_said(row: str) -> None:
    answer = coach.reply(row * (3_000 // len(row)), "Here is my key.")
    assert (answer.verdict, answer.findings, answer.edits) == ("send", (), ())


@pytest.mark.parametrize("row", ["a", "1", "- a\n", "1. a\n", "Best\n"])
def test_a_plain_question_is_left_open_by_it_and_nothing_else_is_said(row: str) -> None:
    assert [one.missing for one in coach.review(row * (3_000 // len(row)), CUSTOMER)] == [CUSTOMER]


@pytest.mark.parametrize("count", [2, 40, 400])
def test_of_any_number_of_apologies_one_stays(count: int) -> None:
    draft = "Sorry for the delay. " * count + "Your key is at desk 4."
    assert apply(draft, coach.reply(draft, CUSTOMER).edits) == "Sorry for the delay. Your key is at desk 4."


@pytest.mark.parametrize("count", [1, 20, 100])
def test_each_of_many_paragraphs_that_are_too_long_is_named(count: int) -> None:
    paragraph = " ".join(["The key is at desk four. It stays there today."] * 20) + "\n"
    named = [found.start for found in coach.review("Hi Bob,\n" + paragraph * count, CUSTOMER, meaning=False) if "paragraph" in found.rule]
    assert named == [8 + len(paragraph) * at for at in range(count)]
