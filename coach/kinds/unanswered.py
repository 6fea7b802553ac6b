"""A question or request of the customer that the draft leaves open."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from coach.asks.kinds import AskKind
from coach.case import Case
from coach.rules.rule import Hit, Rule
from coach.text.later import later
from coach.text.letter import Sentence

# Words that break these may still answer; a vague answer is a finding of its own.
_STYLE = frozenset({"transparency", "authenticity", "focus", "respect", "boundaries", "proactivity"})


# One of several short messages, as on social media: what it leaves open may stand in the next.
_GOES_ON = later(r"\(?\b[1-4]/[1-4]\)?\s*$")


class Unanswered(Rule):
    """Fires, as an omission, for each ask of `asks` kinds that no sentence answers, those left out that break a rule themselves. Reason and cure may use {ask}."""

    slots: ClassVar[frozenset[str]] = frozenset({"match", "ask"})
    late: ClassVar[bool] = True

    asks: tuple[AskKind, ...]
    most: int = 3

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield one omission an open ask, the first `most` of them."""
        found = case.turns.asked
        if not found or not case.letter.body or _GOES_ON.search(case.letter.folded):
            return
        touched = ((hit, sentence) for hit in hits for sentence in case.letter.touched(hit.start or 0, hit.end or 0))
        spoilt = {sentence for hit, sentence in touched if _spoils(hit, sentence)}
        sound = [sentence for sentence in case.letter.body if sentence not in spoilt]
        left = case.left_open(sound)
        for ask in [ask for ask in found if ask in left and ask.kind in self.asks][: self.most]:
            yield Hit(None, None, ask.short, {"ask": ask.short})


def _spoils(hit: Hit, sentence: Sentence) -> bool:
    """Say whether a broken sentence tells the customer nothing: a formula as a whole, or a way around the matter."""
    if hit.start is None or hit.end is None or hit.start >= sentence.end or hit.end <= sentence.start:
        return False
    return hit.principle not in _STYLE or (hit.end - hit.start) * 5 >= (sentence.end - sentence.start) * 3
