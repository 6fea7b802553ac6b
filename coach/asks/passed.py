"""Which of several asks the draft passes over while it speaks of another: nothing names their matter, and no free sentence could be the answer."""

from collections.abc import Iterator, Sequence

from coach.asks.ask import Ask
from coach.asks.said import Said, matters
from coach.asks.topic import topic
from coach.facts.fact import FactKind
from coach.text.later import later

_LEAD = r"^\W*(?:\(?\w[.):]+\s*)?(?:(?:and|so|but|on that|as for|well|sadly|unfortunately|hi|hey),? )*"
_ANSWER = later(
    rf"{_LEAD}(?:yes|yep|yeah|yup|no|nope|neither|both|either|sure|of course|certainly|absolutely|not (?:yet|quite|at all|this|for|until|before|in)|"
    r"(?:it|they|he|she|that)(?:'ll|'s|'re|'d)? (?:will|does|do|is|are|can|may|cannot|can't|should|would)?|"
    r"(?:you|we|i) (?:can't|cannot|may not|needn't|won't)\b|done|there (?:is|are|isn't|aren't|'s))\b|"
    r"[:;,-] ?(?:so |but |and )?(?:yes|no|not)\b|\b(?:don't|do not|can't|cannot) (?:know|say|tell|promise)\b|\bpossible\b|\ballowed\b|\b(?:yes|nope|neither)\b"
)
_FIGURE = later(r"\d+(?:[.,:]\d+)+|\d\d+")
_SHOWN: dict[str, tuple[FactKind, ...]] = {
    "when": ("date", "time", "duration"),
    "how much": ("amount", "percent", "number"),
    "where": ("link", "step", "email", "phone"),
}
# Measured: with fewer words of its own an ask is too often answered in other ones, and a draft this short may answer all in one breath.
_LEAST, _LONG = 3, 4


def passed_over(asks: Sequence[Ask], draft: Sequence[Said]) -> Iterator[Ask]:
    """Yield the asks among several that the draft passes over."""
    named = matters(draft)
    for ask in asks if len(draft) >= _LONG else ():
        rest = [other for other in asks if other is not ask]
        others = frozenset().union(*(topic(other.stems) for other in rest))
        own = topic(ask.stems) - others
        if len(own) < _LEAST or own & named or _figured(ask, draft) or not any(_met(other, draft) for other in rest):
            continue
        if not any(_answers(ask, one) for one in draft if not one.matters & others):
            yield ask


def _answers(ask: Ask, one: Said) -> bool:
    if ask.kind in _SHOWN:
        return not one.facts.isdisjoint(_SHOWN[ask.kind])
    if ask.kind in ("whether", "request"):
        return bool(_ANSWER.search(one.folded))
    return True


def _met(ask: Ask, draft: Sequence[Said]) -> bool:
    about, shown = topic(ask.stems), _SHOWN.get(ask.kind, ())
    return any(about & one.matters or not one.facts.isdisjoint(shown) for one in draft)


def _figured(ask: Ask, draft: Sequence[Said]) -> bool:
    figures = _FIGURE.findall(ask.text)
    return any(figure in one.folded for figure in figures for one in draft)
