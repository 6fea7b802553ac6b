"""Where a cure is to work, and with what words."""

from typing import NamedTuple

from coach.case import Case
from coach.facts.fact import FactKind
from coach.pattern.pattern import Pattern
from coach.plan.heal import Change
from coach.text.letter import Sentence


class Place(NamedTuple):
    """Code points [start, end) of a sentence, and the words to put there; facts of `free` kinds may go.

    Where what is left of the sentence says one of `more`, a cut takes that too. What goes in `unasked` takes no other clause along.
    """

    case: Case
    start: int
    end: int
    sentence: Sentence
    new: str = ""
    free: tuple[FactKind, ...] = ()
    more: tuple[Pattern, ...] = ()
    unasked: bool = False

    @property
    def text(self) -> str:
        """The draft."""
        return self.case.letter.text

    @property
    def folded(self) -> str:
        """The draft, folded."""
        return self.case.letter.folded

    @property
    def following(self) -> Sentence | None:
        """The sentence of the body behind this one."""
        return self.case.letter.behind(self.sentence.end)


class Mended(NamedTuple):
    """The change that mends a place; `cuts` names the sentence that goes as a whole, `beside` the one that an added sentence explains."""

    change: Change
    cuts: Sentence | None = None
    beside: Sentence | None = None
