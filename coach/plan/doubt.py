"""What the model takes back of what rules found."""

from collections.abc import Iterator, Sequence

from coach.case import Case
from coach.meaning.judge import View
from coach.plan.asked import plainly_open
from coach.plan.select import Broken
from coach.rules.load import ours
from coach.rules.rule import Hit, Rule

# Beside more findings than this, something left out that the model does not miss was marked by few annotators.
_FEW = 2


def doubted(broken: Sequence[Broken], view: View) -> Iterator[Broken]:
    """Return the hits that the model holds for wrong: hints that it does not share, and what is said to be left out."""
    return (one for one in broken if _wrong(*one, view))


def _wrong(rule: Rule, hit: Hit, view: View) -> bool:
    if hit.start is None:
        return _open_to_doubt(rule) and view.doubts(rule.principle)
    return rule.trust == "hint" and not view.agrees(rule.principle, hit.start)


def crowded(case: Case, kept: Sequence[Broken], said: int, view: View) -> list[Broken]:
    """Return the hints of something left out that the model does not share, where more is `said` than a few things."""
    if said <= _FEW:
        return []
    hints = (one for one in kept if one[0].trust == "hint" and one[1].start is None)
    return [one for one in hints if not plainly_open(case, one[1].missing) and not view.agrees(one[0].principle, None)]


def lone_guess(case: Case, kept: Sequence[Broken], view: View) -> bool:
    """Say whether all that was found is something left out that can be said in many ways, in a draft that does not read wrong as a whole."""
    if len(kept) != 1:
        return False
    rule, hit = kept[0]
    return hit.start is None and _open_to_doubt(rule) and not plainly_open(case, hit.missing) and not view.bears_out(None)


def _open_to_doubt(rule: Rule) -> bool:
    """Say whether the model may overrule a rule; never one that is sure, and none of another pack, of which it knows nothing."""
    return rule.trust != "sure" and ours(rule.path)
