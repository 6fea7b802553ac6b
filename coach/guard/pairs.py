"""What belongs to whom stays so: a name keeps its day, an amount its order."""

from collections.abc import Iterator

from coach.facts.read import read
from coach.guard.change import Change
from coach.text.later import later

_BREAK = later(r"[;:!?\n]|\.(?=\s|$)|,\s|\b(?:and|but|while|whereas)\b")
_OWNERS = frozenset({"name", "amount", "id"})
_OWNED = frozenset({"number", "date", "time", "amount", "id", "duration", "percent"})


def check(change: Change) -> Iterator[str]:
    """Yield owners that stood with one thing and now stand with another that was somebody else's."""
    if not change.new.strip() or not change.old:
        return
    old, new = change.brief.case.once("pairs", change.before, _pairs), _pairs(change.sentences)
    for owner, owned in new.items():
        before = old.get(owner, set())
        strange = {thing for thing in owned - before if any(thing in things for other, things in old.items() if other != owner)}
        if before and strange and not owned & before:
            yield f"gives {owner!r} what was not its own: {', '.join(sorted(strange))}"


def _pairs(text: str) -> dict[str, set[str]]:
    """Return the things that share a clause with each owner."""
    ends = [match.start() for match in _BREAK.finditer(text)] + [len(text)]
    facts = read(text)
    pairs: dict[str, set[str]] = {}
    for owner in facts:
        if owner.kind in _OWNERS:
            clause = next(at for at, end in enumerate(ends) if owner.start <= end)
            mates = {
                f.value
                for f in facts
                if f.kind in _OWNED and f.kind != owner.kind and next(at for at, end in enumerate(ends) if f.start <= end) == clause
            }
            pairs.setdefault(owner.value, set()).update(mates)
    return pairs
