"""One word of regret stands in every letter that owes one: what goes is the second, the show of it, and nothing hangs behind."""

import pytest

import coach
from coach._generated import PrincipleId
from coach.diff import splice
from coach.plan.mend import mend
from coach.plan.settle import settle
from coach.rules.load import load

PLAIN = "[one plain sentence on what went wrong for them]"


def made(marked: str, principle: PrincipleId = "solution-first", customer: str = "The cot came without its screws.") -> str | None:
    """Return the draft after the usual cure of a principle at the marked words."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    draft = coach.Draft(text=marked.replace("⟦", "").replace("⟧", ""), thread=(coach.Turn(role="customer", text=customer),))
    case = load().case(draft)
    proposals = settle(case, list(mend(case, start, end, principle, "Because.")))
    return splice(draft.text, [(p.start, p.end, p.replacement) for p in proposals]) if proposals else None


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        pytest.param(
            "I'm sorry about the missing screws. ⟦We all feel wretched and ashamed.⟧ A bag of them left at noon.",
            "I'm sorry about the missing screws. A bag of them left at noon.",
            id="a full apology stays",
        ),
        pytest.param(
            "Hi Una, ⟦we are deeply embarrassed by this.⟧ A bag of screws left at noon.",
            f"Hi Una, {PLAIN} A bag of screws left at noon.",
            id="it was all the regret there was",
        ),
        pytest.param(
            "Sorry you feel let down. ⟦Words fail us, we feel dreadful.⟧ A bag of screws left at noon.",
            f"Sorry you feel let down. {PLAIN} A bag of screws left at noon.",
            id="sorry for a mood is none",
        ),
        pytest.param(
            "We apologise. ⟦We are so very sorry that the screws were missing.⟧ A bag left at noon.", None, id="a bare one is filled out"
        ),
        pytest.param("The screws left at noon, ⟦we feel dreadful⟧.", None, id="half a sentence is not replaced"),
        pytest.param(
            "The screws were short⟦, sorry⟧. Sorry too about the drill holes. A bag left at noon.", None, id="the next one leans on it"
        ),
        pytest.param(
            "It was the new girl's day, ⟦which was bad planning of ours⟧. A bag left at noon.", None, id="an admission is no regret"
        ),
    ],
)
def test_regret(marked: str, left: str | None) -> None:
    assert made(marked) == left


@pytest.mark.parametrize("further", ["it came on such a day", "for the noise", "too about the holes"])
def test_sorry_for_one_thing_more_is_no_repetition(further: str) -> None:
    answer = coach.reply(f"I am so sorry, and sorry {further}. The screws left at noon.", "The cot came without its screws.")
    assert not answer.edits


def test_praise_needs_no_regret() -> None:
    praise = "Love the cot, thank you so much!"
    assert made("⟦We are deeply embarrassed by such praise.⟧ The matching shelf is back in May.", customer=praise) == (
        "The matching shelf is back in May."
    )


def test_a_line_on_what_happened_is_word_enough() -> None:
    draft = "⟦We are deeply embarrassed by this.⟧ The screws left at noon."
    case = load().case(coach.Draft(text=draft.replace("⟦", "").replace("⟧", "")))
    word = next(iter(mend(case, 0, 35, "solution-first", "Because.")))
    line = word._replace(start=35, end=35, replacement="[a line of your own] ", principle="empathy", cuts=None, beside=None)
    settled = settle(case, [word, line])
    assert splice(case.letter.text, [(p.start, p.end, p.replacement) for p in settled]) == "[a line of your own] The screws left at noon."


def test_an_excuse_that_is_denied_is_no_apology() -> None:
    text = "I'm sorry about the wait. A crane fell into the road. That doesn't excuse the silence. From today we ring when we are late."
    assert not [one for one in coach.review(text, "I waited two hours.") if one.rule.startswith("solution-first/")]


@pytest.mark.parametrize("new", ["this one's a fresh mistake of mine. Sorry about that.", "that one is my own mistake and I'm sorry."])
def test_a_new_mistake_allows_a_new_sorry(new: str) -> None:
    before = coach.Turn(role="agent", text="So sorry, Pauline. I've refunded it.")
    draft = coach.Draft(
        text=f"You're right, {new} The 10 dollars left today.", thread=(before, coach.Turn(role="customer", text="It says 5.99?"))
    )
    assert not [one for one in coach.review(draft) if one.principle == "solution-first" and one.rule.startswith("solution-first")]


def test_a_second_apology_goes_with_what_only_says_more_of_it() -> None:
    marked = "I'm sorry about the dent. ⟦It is unforgivable⟧, and words fail me for how much we regret it. The new door comes on the 4th."
    assert made(marked) == "I'm sorry about the dent. The new door comes on the 4th."


def test_an_apology_for_something_else_stays() -> None:
    text = "I'm sorry that the roof leaked on your stall. A new tarp is up since noon. Apologies too for the guard who sent you away."
    assert not [
        edit
        for edit in coach.reply(text, "The roof leaked on my stall, and your guard sent me away.").edits
        if "guard" in text[edit.start : edit.end]
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Forgive us the noise, the dust in the hall and the lost mornings too.",
        "Sorry too about the noise, about the dust and about the lost mornings.",
    ],
)
def test_what_one_verb_lists_goes_as_a_whole_or_stays(second: str) -> None:
    head, tail = "I'm sorry the painters came late. ", " They are back on Monday at 8."
    coached = coach.reply(head + second + tail, "Why is nobody here?").rewrite
    assert coached in (None, head + tail.strip())
