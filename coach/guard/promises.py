"""No new promise: only a small step of the agent's own may come, with a [placeholder] for the agent to fill or strike."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coach.case import Case
from coach.facts.fact import Fact
from coach.facts.promises import Promise, promises
from coach.facts.verbs import known
from coach.guard.change import PLACEHOLDER, Change
from coach.text.fold import fold
from coach.text.later import later
from coach.text.stems import stem, stemmed

# These cost money, or bind others: no placeholder makes them small.
_COSTLY = frozenset(
    "refund credit compensate waive reimburse discount replace guarantee ensure upgrade deduct pay cover extend cancel deliver ship dispatch "
    "resend reship exchange repair reactivate restore unlock offer".split()
)
# A stance, not an undertaking: "I'm staying with this", "I'll gladly sort it out with you".
_STANCE = frozenset("stay sort help look handle ask pass forward note hand watch remind".split())


_TELLING = frozenset("tell inform notify update contact write email message confirm reply answer let".split())
_GENERIC = frozenset("have get receive see".split())
_PASSIVE = later(r"\b(?:will|shall|to|going to|can) be (?:[a-z]+ly )?(?P<verb>[a-z]+)")
_RESTRICTS = later(r"\w+ (?:can|could|may|will) only\b", re.IGNORECASE)
_FREE = later(r"\b(?:on the house|free of charge|for free|at no (?:cost|charge)|complimentary|gratis|no charge|half price)\b")


def check(change: Change) -> Iterator[str]:
    """Yield promises that the draft does not make."""
    yield from promised(change.brief.case, change.after)
    yield from (f"promised {match.group()!r}" for match in _FREE.finditer(change.low_new) if match.group() not in fold(change.ours))


class _Told(NamedTuple):
    """What a text promises: verbs and sums; and the stems of all its words."""

    verbs: frozenset[str]
    sums: frozenset[str]
    words: frozenset[str]


def promised(case: Case, after: str) -> Iterator[str]:
    """Yield what `after` promises and the draft does not."""
    before = case.once("told", case.letter.text, lambda text: _told(text, case.read(text)))
    for promise in promises(after, case.read(after)):
        told = _same(promise.verb) in before.verbs or (promise.verb not in _COSTLY and stem(promise.verb) in before.words)
        grown = promise.amount is not None and promise.verb in _GENERIC and promise.amount.value not in before.sums
        if not promise.negated and (not told or grown) and not _small(promise, after):
            yield f"promised {after[promise.start : promise.end]!r}"


def _told(text: str, facts: Iterable[Fact]) -> _Told:
    low, made = fold(text), [promise for promise in promises(text, facts) if not promise.negated]
    verbs = {_same(promise.verb) for promise in made} | {_same(match["verb"]) for match in _PASSIVE.finditer(low)}
    sums = frozenset(promise.amount.value for promise in made if promise.amount)
    return _Told(frozenset(verbs), sums, stemmed(text))


def _same(verb: str) -> str:
    """Return one word for all ways of telling, for the base or the participle of any other verb."""
    base = known(verb) or verb
    return "tell" if base in _TELLING else base


def _small(promise: Promise, text: str) -> bool:
    if promise.verb in _STANCE or _RESTRICTS.match(text, promise.start, promise.end):
        return promise.amount is None or promise.verb not in _STANCE
    blank = PLACEHOLDER.search(text[promise.start : promise.end + 1])
    return blank is not None and promise.verb not in _COSTLY
