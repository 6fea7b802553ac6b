"""What the model sees of a draft as a whole: the words of both sides, and marks of what was asked and what is there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coach.asks.ask import Ask
from coach.asks.evidence import SHOWS
from coach.asks.topic import topic
from coach.case import Case
from coach.meaning.features import Reading, Seen
from coach.meaning.tokens import tokens
from coach.text.stems import stems

_NOBODY: frozenset[str] = frozenset()


class Whole(NamedTuple):
    """A draft in its conversation: the tokens of its sentences, those of what it answers, and the marks."""

    own: list[list[str]]
    theirs: list[list[str]]
    marks: frozenset[str]


def whole(reading: Reading) -> Whole:
    """Return what is seen of a case as a whole."""
    said = [seen.tokens for seen in reading.seen]
    heard = [tokens(one.folded, s, (), _NOBODY) for one in reading.case.turns.unanswered for s in one.sentences]
    return Whole(said, heard, frozenset(_marks(reading)))


def closeness(ask: Ask, own: frozenset[str]) -> int:
    """Return how many thirds of what an ask is about the stems `own` name."""
    about = topic(ask.stems)
    return 3 * len(about & own) // max(len(about), 1)


def own_stems(case: Case) -> frozenset[str]:
    """Return the stems of a draft, greeting and sign-off left out."""
    return frozenset().union(*(stems(sentence.keys) for sentence in case.letter.sentences if sentence.part != "greeting"))


def _marks(reading: Reading) -> Iterator[str]:
    case, seen = reading.case, reading.seen
    shown = {mark for one in seen for mark in one.marks if mark.startswith(("c:", "will:"))}
    sorry = "+" if "c:sorry" in shown else "-"
    yield from shown
    yield f"ch:{case.draft.channel}"
    yield from (("replied",) if case.turns.earlier else ())
    for name in case.situations:
        yield from (f"s:{name}", f"s:{name}{sorry}sorry")
    yield from (f"f:{fact.kind}" for fact in case.facts)
    yield from _size(seen)
    yield from _shared(case)
    yield from _asked(case)


def _size(seen: Sequence[Seen]) -> Iterator[str]:
    body = [one for one in seen if one.sentence.part != "greeting"]
    yield f"n:{min(len(body), 8)}"
    yield f"len:{min(sum(len(one.tokens) for one in seen) // 12, 10)}"
    yield f"q:{any('?' in one.tokens for one in seen)}"


def _shared(case: Case) -> Iterator[str]:
    theirs = stems(key for letter in case.turns.unanswered for key in letter.keys)
    yield f"theirs:{min(len(theirs) // 6, 8)}"
    yield f"shared:{min(8 * len(theirs & own_stems(case)) // max(len(theirs), 1), 6)}"


def _asked(case: Case) -> Iterator[str]:
    """Yield how the draft meets what was asked: by the kinds of fact that would answer it, by its words."""
    asks, own, kinds = case.turns.asked, own_stems(case), {fact.kind for fact in case.facts}
    yield f"asks:{min(len(asks), 4)}"
    yield f"ratio:{min(2 * len(asks) // max(len(case.letter.body), 1), 5)}"
    for ask in asks:
        yield from (f"ask:{ask.kind}", f"ask:{ask.kind}:{closeness(ask, own) if topic(ask.stems) else '-'}")
        yield from ((f"bare:{ask.kind}",) if ask.kind in SHOWS and kinds.isdisjoint(SHOWS[ask.kind]) else ())
    if asks:
        yield f"left:{min(len(case.left_open(case.letter.body)), 3)}"
        yield f"worst:{min(closeness(ask, own) for ask in asks)}"
        yield f"zero:{min(sum(closeness(ask, own) == 0 for ask in asks), 3)}"
