"""One change that a rule asks for, before the proposals are made to fit together."""

from typing import Literal, NamedTuple

from coach._generated import PrincipleId
from coach.text.letter import Sentence


class Proposal(NamedTuple):
    """Replace code points [start, end) by `replacement`; `cuts` names the sentence that goes as a whole, `beside` the one that an added sentence explains.

    `firm` is what an organisation's own rule asks for: of that our readers have said nothing.
    """

    start: int
    end: int
    replacement: str
    principle: PrincipleId
    reason: str
    apply: Literal["safe", "suggest"]
    cuts: Sentence | None = None
    beside: Sentence | None = None
    firm: bool = False

    @property
    def rank(self) -> tuple[bool, int, int]:
        """Sort key: safe before suggested, long before short, first before last."""
        return (self.apply != "safe", self.start - self.end, self.start)

    @property
    def adds(self) -> bool:
        """Say whether nothing of the draft goes."""
        return self.start == self.end

    @property
    def shortens(self) -> bool:
        """Say whether the draft gets shorter."""
        return len(self.replacement) < self.end - self.start


def overlap(one: Proposal, other: Proposal) -> bool:
    """Say whether two changes touch the same text; insertions clash only inside a range."""
    return one.start < other.end and other.start < one.end
