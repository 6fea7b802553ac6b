"""Which sentences of a case break a principle, as far as the model can tell."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from operator import mul
from typing import NamedTuple

from coach._generated import PrincipleId
from coach.case import Case
from coach.meaning.features import Reading, Seen
from coach.meaning.weigher import Weigher
from coach.thread.sorry import first_sorry

# A draft of one sentence has no other; its others count as plainly good.
LEAST = -4096
# A draft with one breach mostly has more, if it has room for more: in one of more sentences than this a finding that stands alone has to be surer.
ROOM = 2
# Of lone changes that no rule asks for readers liked 56 of 535 less below this, 11 of 409 from it on: tools/harm.py --lone.
LONE = 2048
# Whoever shows only these needs nothing of us.
_NO_NEED = frozenset(("praise", "closing", "expert", "learner", "urgent"))
# Without these, a warm answer to praise is what one writes, formula or not: readers of real ones agreed with few findings there.
_TROUBLE = frozenset(
    ("abuse", "anger", "threat", "long-wait", "repeated-contact", "refund-wanted", "cancel-wanted", "injustice", "loss-of-data", "stranded")
)


class Breach(NamedTuple):
    """A sentence that breaks a principle, and how surely, in 1,024ths of log odds."""

    seen: Seen
    principle: PrincipleId
    score: int


class Weighed(NamedTuple):
    """A sentence with its scores, one for each principle and last the one for any breach; `best` is the highest of a principle."""

    seen: Seen
    scores: list[int]
    best: int


class Others(NamedTuple):
    """The highest scores among the other sentences of a draft: of any breach, and of a principle."""

    breach: int
    best: int


def scored(seen: Seen, scores: list[int]) -> Weighed:
    """Return a sentence with its scores."""
    return Weighed(seen, scores, max(scores[:-1]))


class View:
    """One case as the model judges it beside what the rules found in it; everything is weighed once."""

    def __init__(self, case: Case, ruled: Collection[int], weigher: Weigher) -> None:
        """Take a case, the starts of the sentences in which a rule has said something, and who weighs."""
        reading = Reading(case)
        weights = weigher(reading)
        self.case, self.name, self.figures, self.ruled = case, weigher.name, weigher.figures, ruled
        self.sentences = [scored(seen, scores) for seen, scores in zip(reading.seen, weights.sentences, strict=True)]
        self.whole = weights.whole

    @property
    def encoded(self) -> bool:
        """Whether the sentence encoder looked too."""
        return "blend" in self.figures

    @property
    def roomy(self) -> bool:
        """Whether the draft is long enough to hold more than one breach."""
        return sum(one.seen.sentence.part != "greeting" for one in self.sentences) > ROOM

    def doubts(self, principle: PrincipleId) -> bool:
        """Say whether a rule that says something is left out is more likely wrong than right."""
        lacks = zip(self.figures["lacks"], self.whole, self.figures["lack doubts"], strict=False)
        return any(name == principle and score < least for name, score, least in lacks)

    def agrees(self, principle: PrincipleId, start: int | None) -> bool:
        """Say whether the model by itself would name a principle at an offset, or (None) as left out."""
        figures = self.figures
        if start is None:
            lacks = zip(figures["lacks"], self.whole, figures["lack thresholds"], strict=False)
            return any(name == principle and least is not None and score >= least for name, score, least in lacks)
        score = self.weight(principle, start)
        return score is not None and bool(score >= figures["least"])

    def sure(self, principle: PrincipleId, start: int) -> bool:
        """Say whether a breach at an offset is sure enough for words to go: nine of ten such sentences break something."""
        score, figures = self.weight(principle, start), self.figures
        return score is not None and bool(score >= figures["cuts"][figures["principles"].index(principle)])

    def sure_alone(self, principle: PrincipleId, start: int) -> bool:
        """Say whether a breach at an offset is sure enough for its cure to be all that is offered."""
        score = self.weight(principle, start)
        return score is not None and score >= LONE and self.bears_out(score)

    def weight(self, principle: PrincipleId, start: int) -> int | None:
        """Return all that speaks for a breach at an offset, in 1,024ths of log odds; None outside the sentences."""
        figures = self.figures
        column = figures["principles"].index(principle)
        at = bisect_right(self.sentences, start, key=lambda one: one.seen.sentence.start) - 1
        if at < 0 or start >= self.sentences[at].seen.sentence.end:
            return None
        return weighed(self._told(at)[column], figures["mix"], figures["mix bias"][column])

    def bears_out(self, score: int | None) -> bool:
        """Say whether a breach with this score, or (None) something left out, may be all that is said of the draft."""
        figures, wrong = self.figures, self.whole[-1]
        if score is None:
            return bool(wrong >= figures["lone lack"])
        return not self.roomy or bool(score + wrong >= figures["alone"])

    def breaches(self, spoken: Collection[int]) -> Iterator[Breach]:
        """Yield the breaches; `spoken` are the starts of the sentences in which a rule's finding stands."""
        figures, case = self.figures, self.case
        if "praise" in case.situations and not case.situations & _TROUBLE:
            return
        for at, (seen, _, _) in enumerate(self.sentences):
            if seen.sentence.start in spoken or seen.sentence.part != "body":
                continue
            column, score = likeliest(self._told(at), figures["mix"], figures["mix bias"])
            principle = figures["principles"][column]
            if score >= figures["least"] and not _excused(case, seen, principle):
                yield Breach(seen, principle, score)

    def _told(self, at: int) -> list[tuple[int, ...]]:
        return tell(self.sentences[at], self._others[at], len(self.ruled), self.whole[-1])

    @cached_property
    def _others(self) -> list[Others]:
        return others(self.sentences)


def _excused(case: Case, seen: Seen, principle: str) -> bool:
    """Say whether the conversation makes right what the model would mark: the first apology, and banter where nobody asks for anything."""
    if principle == "solution-first":
        return first_sorry(case, seen.sentence)
    banter = case.draft.channel == "social" and not case.turns.asked and not case.situations - _NO_NEED
    return principle == "authenticity" and banter


def likeliest(told: Sequence[Sequence[int]], mix: Sequence[int], bias: Sequence[int]) -> tuple[int, int]:
    """Return the column of the likeliest principle, and its score."""
    # What lies between a principle's own score and the next best one is the same for all.
    shared = sum(map(mul, told[0][1:-1], mix[1:-1]))
    finals = [((row[0] * mix[0] + shared + row[-1] * mix[-1]) >> 10) + own for row, own in zip(told, bias, strict=True)]
    return finals.index(best := max(finals)), best


def weighed(told: Sequence[int], mix: Sequence[int], bias: int) -> int:
    """Return one score of all that speaks for a breach of one principle."""
    total: int = sum(map(mul, told, mix))
    return (total >> 10) + bias


def others(sentences: Sequence[Weighed]) -> list[Others]:
    """Return what each sentence of a draft has beside it."""
    return list(map(Others, _highest_else([one.scores[-1] for one in sentences]), _highest_else([one.best for one in sentences])))


def _highest_else(scores: Sequence[int]) -> list[int]:
    """Return for each score the highest of the others."""
    first, second = nlargest(2, (*scores, LEAST, LEAST))
    return [second if score == first else first for score in scores]


def tell(one: Weighed, beside: Others, rules: int, doubt: int) -> list[tuple[int, ...]]:
    """Return, for each principle, what speaks for a breach in one sentence of a draft.

    Its own score, that of any breach, those of the sentences beside it, how often a rule spoke, the draft as a whole, and the next best principle.
    """
    *own, any_breach = one.scores
    shared = (any_breach, *beside, 1024 * min(rules, 3), max(LEAST, min(doubt, -LEAST)))
    first, second = sorted(own)[:-3:-1]
    return [(score, *shared, second if score == first else first) for score in own]
