"""A no stays a no, and a yes a yes."""

from collections.abc import Iterator

from coach.guard.change import PLACEHOLDER, Change
from coach.guard.clauses import Clause, clauses

_SHARED = 2
_SUPPOSES = ("if ", "whether ", "unless ")


def check(change: Change) -> Iterator[str]:
    """Yield clauses that say the opposite of what the draft says in the same words."""
    if not change.old:
        return
    old = change.brief.case.once("clauses", change.before, lambda text: tuple(clauses(text)))
    for clause in clauses(PLACEHOLDER.sub(" ", change.sentences)):
        if clause.text.startswith(_SUPPOSES):
            continue
        like = max((one for one in old if _alike(one, clause)), key=lambda one: len(one.stems & clause.stems), default=None)
        if like and like.negated != clause.negated:
            yield f"turns the sense round: {clause.text[:80]!r}"


def _alike(one: Clause, other: Clause) -> bool:
    if one.stems <= other.stems:
        return True
    shared = len(one.stems & other.stems)
    return shared >= _SHARED and shared * 2 >= min(len(one.stems), len(other.stems))
