"""Words taken out of a sentence leave a sentence."""

import pytest

from coach.diff import splice
from coach.plan.heal import cut, swap


def without(marked: str) -> str | None:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    change = cut(text, start, end, 0, len(text))
    return splice(text, [change]) if change else None


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("⟦Unfortunately⟧, we are full.", "We are full."),
        ("⟦Unfortunately⟧ we are full.", "We are full."),
        ("⟦unfortunately⟧ we are full", "we are full"),
        ("We are full ⟦at this time⟧.", "We are full."),
        ("We are full, ⟦unfortunately⟧.", "We are full."),
        ("We are, ⟦unfortunately⟧, full.", "We are full."),
        ("We are ⟦very⟧ full.", "We are full."),
        ("It left today and ⟦rest assured⟧.", "It left today."),
        ("⟦Rest assured⟧ and it left today.", "It left today."),
        ("We ate a ⟦very⟧ old egg.", "We ate an old egg."),
        ("We ate an ⟦old⟧ red apple.", "We ate a red apple."),
        ("⟦All of it.⟧", None),
    ],
)
def test_cut(marked: str, left: str | None) -> None:
    assert without(marked) == left


@pytest.mark.parametrize(
    ("marked", "new", "text"),
    [
        ("⟦Prior to⟧ your stay", "before", "Before your stay"),
        ("Pay ⟦prior to⟧ your stay", "before", "Pay before your stay"),
        ("It is a ⟦big⟧ egg", "old", "It is an old egg"),
        ("We write ⟦soon⟧.", "by [day]", "We write by [day]."),
    ],
)
def test_swap(marked: str, new: str, text: str) -> None:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    plain = marked.replace("⟦", "").replace("⟧", "")
    assert splice(plain, [swap(plain, start, end, 0, new)]) == text
