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
    old, new = list(clauses(change.before)), list(clauses(PLACEHOLDER.sub(" ", change.sentences)))
    if sum(one.negated for one in old) == sum(one.negated for one in new):
        return
    for clause in new:
        if clause.text.startswith(_SUPPOSES):
            continue
        like = [one for one in old if _alike(one, clause)]
        if like and all(one.negated != clause.negated for one in like):
            yield f"turns the sense round: {clause.text[:80]!r}"


def _alike(one: Clause, other: Clause) -> bool:
    shared = len(one.stems & other.stems)
    return shared >= _SHARED and shared * 2 >= min(len(one.stems), len(other.stems))
