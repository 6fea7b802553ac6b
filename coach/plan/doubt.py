"""What the model takes back of what rules found."""

from collections.abc import Iterable, Iterator, Sequence

from coach.case import Case
from coach.meaning.judge import View
from coach.plan.asked import plainly_open
from coach.plan.select import Broken
from coach.rules.load import home
from coach.rules.rule import Rule

_FEW = 2


def doubted(case: Case, broken: Sequence[Broken], view: View) -> Iterator[Broken]:
    """Yield the hits that the model holds for wrong."""
    for one in broken:
        rule, hit = one
        if rule.hint and hit.start is not None:
            if not view.agrees(rule.principle, hit.start):
                yield one
        elif _open_to_doubt(rule) and view.doubts(rule.principle, hit.start) and not _beside(case, one, broken):
            yield one


def crowded(kept: Sequence[Broken], said: int, view: View) -> list[Broken]:
    """Return the hints of something left out that the model does not share, where so much is `said` besides that they are mostly wrong."""
    hints = [one for one in kept if one[0].hint and one[1].start is None and not view.agrees(one[0].principle, None)]
    return hints if said > _FEW else []


def lone_guess(case: Case, kept: Sequence[Broken], view: View) -> bool:
    """Say whether all that was found is something left out that can be said in many ways, in a draft that does not read wrong as a whole."""
    if len(kept) != 1:
        return False
    rule, hit = kept[0]
    return hit.start is None and _open_to_doubt(rule) and not plainly_open(case, hit.missing) and not view.bears_out(None)


def _open_to_doubt(rule: Rule) -> bool:
    """Say whether the model may overrule a rule; never one whose change is safe, and none of another pack, of which it knows nothing."""
    return rule.fix != "safe" and rule.path.is_relative_to(home())


def _beside(case: Case, one: Broken, all_broken: Iterable[Broken]) -> bool:
    """Say whether another rule found something in the same sentence: the model, which names one principle a sentence, has no say there."""
    if one[1].start is None:
        return False
    at = case.letter.sentence_at(one[1].start)
    starts = [hit.start for _, hit in all_broken if hit.start is not None and hit is not one[1]]
    return any(case.letter.sentence_at(start) == at for start in starts)
