"""Reading a message: folding, words, parts, sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.text.fold import fold
from coach.text.letter import Letter
from coach.text.words import words


def parts(text: str, *names: str) -> list[tuple[str, str]]:
    letter = Letter(text, names)
    return [(sentence.part, text[sentence.start : sentence.end]) for sentence in letter.sentences]


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "folded"), [("DON’T", "don't"), ("İstanbul", "İstanbul"), ("„So“", '"so"'), ("Straße", "straße"), ("so – or so", "so - or so")]
)
def test_folding_is_lower_case_and_plain_quotes(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_word_is_the_same_with_and_without_its_apostrophe() -> None:
    assert [word.key for word in words("don't dont we'll")] == ["dont", "dont", "well"]


def test_a_mail_falls_into_greeting_body_and_closing() -> None:
    text = "Hi Marta,\n\nYour key is at desk 4. Ask for Ben.\n\nKind regards,\nJonas\nKeyworks Ltd"
    assert parts(text, "Jonas") == [
        ("greeting", "Hi Marta,"),
        ("body", "Your key is at desk 4."),
        ("body", "Ask for Ben."),
        ("closing", "Kind regards,"),
        ("closing", "Jonas"),
        ("closing", "Keyworks Ltd"),
    ]


def test_a_leave_may_be_sorry() -> None:
    assert parts("The key is at desk 4.\n\nSorry again,\nJonas Ott", "Jonas") == [
        ("body", "The key is at desk 4."),
        ("closing", "Sorry again,"),
        ("closing", "Jonas Ott"),
    ]


@pytest.mark.parametrize(
    ("text", "greeting"),
    [
        ("Dear S. Howe, the lid is on its way.", "Dear S. Howe,"),
        ("Dear Ms A. Novak,\n\nThe lid is on its way.", "Dear Ms A. Novak,"),
        ("Dear Mr J.R. Lee: the lid is on its way.", "Dear Mr J.R. Lee:"),
        ("Hi K. The lid left, and it is red.", "Hi K."),
        ("Hi K. Sure, the lid left.", "Hi K."),
        ("Dear Ann, dear Mr. Bo,\n\nThe lid is on its way.", "Dear Ann, dear Mr. Bo,"),
        ("Hello Ann, hello Bo, the lid is on its way.", "Hello Ann, hello Bo,"),
        ("Hi Ann, dear oh dear, the lid is lost.", "Hi Ann,"),
    ],
)
def test_a_greeting_takes_its_names_and_initials_along(text: str, greeting: str) -> None:
    assert parts(text)[0] == ("greeting", greeting)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("it left today. you get a text tmrw", ["it left today.", "you get a text tmrw"], id="chat in lower case"),
        pytest.param("Done 😅 We're on it", ["Done 😅", "We're on it"], id="an emoji ends a sentence"),
        pytest.param("Dr. Lenz is in at 9 a.m. and stays.", ["Dr. Lenz is in at 9 a.m. and stays."], id="abbreviations do not"),
        pytest.param(
            "Under art. 7 you may cancel. See para. 2 too.",
            ["Under art. 7 you may cancel.", "See para. 2 too."],
            id="nor does one before its number",
        ),
        pytest.param("Bring an ID. Ask for Ben.", ["Bring an ID.", "Ask for Ben."], id="capitals at the end"),
        pytest.param("Version 7.1.2 is out!! Get it.", ["Version 7.1.2 is out!!", "Get it."], id="versions"),
        pytest.param("- one\n- two", ["- one", "- two"], id="list items"),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [words for _, words in parts(text)] == sentences


def test_a_hard_wrapped_line_is_one_sentence() -> None:
    text = "This line was wrapped by a mail client somewhere in the middle of\na sentence that goes on. Then another."
    assert len(parts(text)) == 2


@pytest.mark.parametrize(
    "history",
    [
        "> old text\n> more",
        "On Mon, 3 Nov 2026 at 10:02, Ann Lee wrote:\n> old text",
        "-----Original Message-----\nFrom: Ann",
        "From: Ann Lee\nSent: Monday\nold text",
    ],
    ids=["marked lines", "reply header", "outlook", "from and sent"],
)
def test_quoted_mail_is_not_read(history: str) -> None:
    assert parts(f"It left today.\n\n{history}") == [("body", "It left today.")]


@given(st.text(alphabet=st.sampled_from("aB.!? \n\r>-,\"'’İ😅é\u0301א"), max_size=200))
def test_sentences_lie_in_the_text_in_order(text: str) -> None:
    sentences = Letter(text).sentences
    assert all(0 <= s.start < s.end <= len(text) for s in sentences)
    assert all(a.end <= b.start for a, b in pairwise(sentences))
