"""In how many sentences of a draft each word stands."""

from collections import Counter

from coach.case import Case
from coach.text.stems import stems


def said_in(case: Case) -> Counter[str]:
    """Return the number of sentences of the body that have each stem, counted once for a text."""
    return case.once("said in", case.letter.text, lambda _: Counter(stem for one in case.letter.body for stem in stems(one.keys)))
