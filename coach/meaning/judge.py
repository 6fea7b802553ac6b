"""Which sentences of a case break a principle, as far as the model can tell."""

from collections.abc import Collection, Iterator, Sequence
from operator import mul
from typing import NamedTuple

from coach._generated import PrincipleId
from coach.case import Case
from coach.meaning.features import Reading, Seen
from coach.meaning.packed import model
from coach.meaning.weigh import weigh
from coach.thread.sorry import first_sorry

# A draft of one sentence has no other; its others count as plainly good.
LEAST = -4096
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


def scored(seen: Seen, scores: list[int]) -> Weighed:
    """Return a sentence with its scores."""
    return Weighed(seen, scores, max(scores[:-1]))


def breaches(reading: Reading, spoken: Collection[int], doubt: int) -> Iterator[Breach]:
    """Yield the breaches in a case; `spoken` are the starts of the sentences in which a rule has said something already, `doubt` is the score of the whole."""
    case, known = reading.case, model()
    if "praise" in case.situations and not case.situations & _TROUBLE:
        return
    sentences = [scored(seen, weigh(seen, known)) for seen in reading.seen]
    for at, (seen, _, _) in enumerate(sentences):
        if seen.sentence.start in spoken or seen.sentence.part == "greeting":
            continue
        column, score = likeliest(tell(sentences, at, len(spoken), doubt), known.figures["mix"], known.figures["mix bias"])
        principle = known.figures["principles"][column]
        if score >= known.figures["least"] and not _excused(case, seen, principle):
            yield Breach(seen, principle, score)


def _excused(case: Case, seen: Seen, principle: str) -> bool:
    """Say whether the conversation makes right what the model would mark: the first apology, and banter where nobody asks for anything."""
    if principle == "solution-first":
        return first_sorry(case, seen.sentence)
    banter = case.draft.channel == "social" and not case.turns.asked and not case.situations - _NO_NEED
    return principle == "authenticity" and banter


def likeliest(told: Sequence[Sequence[int]], mix: Sequence[int], bias: Sequence[int]) -> tuple[int, int]:
    """Return the column of the likeliest principle, and its score."""
    finals = [(sum(map(mul, row, mix)) >> 10) + own for row, own in zip(told, bias, strict=True)]
    return finals.index(max(finals)), max(finals)


def tell(sentences: Sequence[Weighed], at: int, rules: int, doubt: int) -> list[tuple[int, ...]]:
    """Return, for each principle, what speaks for a breach in one sentence among the others of a draft.

    Its own score, that of any breach, those of the sentences beside it, how often a rule spoke, the draft as a whole, and the next best principle.
    """
    *own, any_breach = sentences[at].scores
    rest = [one for number, one in enumerate(sentences) if number != at]
    others = max((one.scores[-1] for one in rest), default=LEAST)
    best = max((one.best for one in rest), default=LEAST)
    shared = (any_breach, max(others, LEAST), max(best, LEAST), 1024 * min(rules, 3), max(LEAST, min(doubt, -LEAST)))
    first, second = sorted(own)[:-3:-1]
    return [(score, *shared, second if score == first else first) for score in own]
