"""No new promise: only a small step of the agent's own may come, with a [placeholder] for the agent to fill or strike."""

import re
from collections.abc import Iterator

from coach.facts.compare import Reading
from coach.facts.promises import Promise, promises
from coach.facts.read import read
from coach.facts.verbs import known
from coach.guard.change import PLACEHOLDER, Change
from coach.text.fold import fold
from coach.text.stems import stem

# These cost money, or bind others: no placeholder makes them small.
_COSTLY = frozenset(
    "refund credit compensate waive reimburse discount replace guarantee ensure upgrade deduct pay cover extend cancel deliver ship dispatch "
    "resend reship exchange repair reactivate restore unlock offer".split()
)
# A stance, not an undertaking: "I'm staying with this", "I'll gladly sort it out with you".
_STANCE = frozenset("stay sort help look handle ask pass forward note hand watch remind".split())


_TELLING = frozenset("tell inform notify update contact write email message confirm reply answer let".split())
_GENERIC = frozenset("have get receive see".split())
_PASSIVE = re.compile(r"\b(?:will|shall|to|going to|can) be (?:[a-z]+ly )?(?P<verb>[a-z]+)")
_RESTRICTS = re.compile(r"\w+ (?:can|could|may|will) only\b", re.IGNORECASE)
_FREE = re.compile(r"\b(?:on the house|free of charge|for free|at no (?:cost|charge)|complimentary|gratis|no charge|half price)\b")
_WORD = re.compile(r"[a-z]+")


def check(change: Change) -> Iterator[str]:
    """Yield promises that the draft does not make."""
    yield from promised(change.draft.text, change.after, change.brief.case.read)
    ours = fold(change.ours)
    yield from (f"promised {match.group()!r}" for match in _FREE.finditer(change.low_new) if match.group() not in ours)


def promised(before: str, after: str, reading: Reading = read) -> Iterator[str]:
    """Yield what `after` promises and `before` does not."""
    made = [promise for promise in promises(before, reading(before)) if not promise.negated]
    verbs = {_same(promise.verb) for promise in made} | {_same(match["verb"]) for match in _PASSIVE.finditer(fold(before))}
    sums = {promise.amount.value for promise in made if promise.amount}
    words = {stem(word) for word in _WORD.findall(fold(before))}
    for promise in promises(after, reading(after)):
        told = _same(promise.verb) in verbs or (promise.verb not in _COSTLY and stem(promise.verb) in words)
        grown = promise.amount is not None and promise.verb in _GENERIC and promise.amount.value not in sums
        if not promise.negated and (not told or grown) and not _small(promise, after):
            yield f"promised {after[promise.start : promise.end]!r}"


def _same(verb: str) -> str:
    """Return one word for all ways of telling, for the base or the participle of any other verb."""
    base = known(verb) or verb
    return "tell" if base in _TELLING else base


def _small(promise: Promise, text: str) -> bool:
    if promise.verb in _STANCE or _RESTRICTS.match(text, promise.start, promise.end):
        return promise.amount is None or promise.verb not in _STANCE
    blank = PLACEHOLDER.search(text[promise.start : promise.end + 1])
    return blank is not None and promise.verb not in _COSTLY
