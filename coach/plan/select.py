"""One place, one finding: of all that the rules found, keep what an agent learns most from."""

from collections import defaultdict
from collections.abc import Iterable

from coach.case import Case
from coach.rules.pack import PRINCIPLES
from coach.rules.rule import Hit, Rule

Broken = tuple[Rule, Hit]


def select(case: Case, found: Iterable[Broken]) -> list[Broken]:
    """Return the hits worth showing: no two on the same words, one a principle and sentence, one omission a rule."""
    kept: list[Broken] = []
    near: dict[int, list[Broken]] = defaultdict(list)
    for rule, hit in sorted(found, key=_worth):
        places = _places(case, hit)
        if not any(_clash(case, (rule, hit), other) for place in places for other in near[place]):
            kept.append((rule, hit))
            for place in places:
                near[place].append((rule, hit))
    return kept


def _places(case: Case, hit: Hit) -> set[int]:
    """Return where a hit may clash: the sentences it begins and ends in; all omissions are in one place."""
    if hit.start is None or hit.end is None:
        return {-1}
    ends = (case.letter.sentence_at(hit.start), case.letter.sentence_at(hit.end - 1))
    return {sentence.start for sentence in ends if sentence}


def _worth(broken: Broken) -> tuple[bool, bool, int, int, str]:
    """Rules that read the customer first, then the longest span."""
    rule, hit = broken
    reads = bool(rule.when or rule.when_customer or rule.kind in ("tried", "overreach", "occurrence"))
    return (hit.start is None, not reads, (hit.start or 0) - (hit.end or 0), PRINCIPLES.index(rule.principle), rule.id)


def _clash(case: Case, one: Broken, other: Broken) -> bool:
    (rule, hit), (kept_rule, kept) = one, other
    if hit.start is None or kept.start is None or hit.end is None or kept.end is None:
        return hit.start is None and kept.start is None and rule.principle == kept_rule.principle and hit.missing == kept.missing
    if "length" in (rule.kind, kept_rule.kind) and rule.kind != kept_rule.kind:
        return False
    if hit.start < kept.end and kept.start < hit.end:
        return True
    same = rule.principle == kept_rule.principle and not (rule.kind == kept_rule.kind == "substitution")
    return same and case.letter.sentence_at(hit.start) == case.letter.sentence_at(kept.start)
