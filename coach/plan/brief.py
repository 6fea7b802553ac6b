"""All that is known about a draft before an engine writes: findings, planned edits, the case itself."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coach.asks.evidence import SHOWS
from coach.case import Case
from coach.meaning import find as meant
from coach.models import Edit, Finding
from coach.plan.answer import answer
from coach.plan.cures.add import telling
from coach.plan.mend import mend
from coach.plan.proposal import Proposal
from coach.plan.propose import propose
from coach.plan.select import Broken, select
from coach.plan.settle import settle
from coach.rules.load import home
from coach.rules.pack import PRINCIPLES, Pack
from coach.rules.rule import Hit, Rule


class Brief(NamedTuple):
    """What an engine gets. `language` names a language that is not English; then nothing was looked at.

    `meant` is what the model of prompts/meaning/ found beside the rules, `doubted` what it took back of theirs, `local` the name of who looked.
    """

    case: Case
    pack: Pack
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    language: str | None = None
    meant: tuple[Finding, ...] = ()
    doubted: tuple[Finding, ...] = ()
    local: str = "local"

    @property
    def said(self) -> tuple[Finding, ...]:
        """All findings, of rules and model, in reading order."""
        return with_meant(self.findings, self.meant)


def brief(case: Case, pack: Pack, *, meaning: bool = True) -> Brief:
    """Review a case: find, select, plan; with `meaning`, the model looks where no rule found anything, and doubts what a rule of ours most likely has wrong."""
    broken = select(case, pack.find(case))
    ruled = Brief(case, pack, _findings(broken, case), ())
    if meaning:
        ruled = _judged(ruled, broken)
    # What is doubted settles with the rest and goes then: so safe changes are the same with the model and without.
    proposals = [made for rule, hit in broken for made in propose(rule, hit, case)]
    proposals += [made for one in ruled.meant for made in _cures(case, one)]
    gone = {(finding.principle, finding.reason) for finding in ruled.doubted}
    settled = [one for one in settle(case, proposals) if one.apply == "safe" or (one.principle, one.reason) not in gone]
    return ruled._replace(edits=tuple(_edits(settled)))


def _judged(ruled: Brief, broken: Sequence[Broken]) -> Brief:
    """Let the model speak where no rule has, and take back what it doubts, also what alone is said to be left out."""
    case = ruled.case
    view = meant.view(case, ruled.findings)
    doubted = [
        one for one in broken if _open_to_doubt(*one) and view.doubts(one[0].principle, one[1].start) and not _beside(case, one, broken)
    ]
    kept = [one for one in broken if one not in doubted]
    found = tuple(meant.found(view, _findings(kept, case)))
    if not found and len(kept) == 1 and _guesses_a_lack(case, *kept[0]) and not view.bears_out(None):
        doubted, kept = [*doubted, *kept], []
    return ruled._replace(findings=_findings(kept, case), doubted=_findings(doubted, case), meant=found, local=meant.name())


def _guesses_a_lack(case: Case, rule: Rule, hit: Hit) -> bool:
    """Say whether a rule of ours holds for left out what can be said in many ways; a figure is there or not, and fewer sentences than asks leave one open."""
    kind = next((ask.kind for ask in case.turns.asks if ask.short == hit.missing), None)
    sure = kind is not None and (kind in SHOWS or len(telling(case)) < len(case.turns.asks))
    return hit.start is None and not sure and _open_to_doubt(rule, hit)


def _open_to_doubt(rule: Rule, _: Hit) -> bool:
    """Say whether the model may overrule a rule; never one whose change is safe, and none of another pack, of which it knows nothing."""
    return rule.fix != "safe" and rule.path.is_relative_to(home())


def _beside(case: Case, one: Broken, all_broken: Iterable[Broken]) -> bool:
    """Say whether another rule found something in the same sentence: the model, which names one principle a sentence, has no say there."""
    if one[1].start is None:
        return False
    at = case.letter.sentence_at(one[1].start)
    starts = [hit.start for _, hit in all_broken if hit.start is not None and hit is not one[1]]
    return any(case.letter.sentence_at(start) == at for start in starts)


def _cures(case: Case, found: Finding) -> Iterable[Proposal]:
    """Return what would cure a finding of the model."""
    if found.start is None or found.end is None:
        return answer(case, found)
    return mend(case, found.start, found.end, found.principle, found.reason)


def with_meant(found: tuple[Finding, ...], meant: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with those of the model that are on no words of theirs, in reading order."""
    free = [one for one in meant if not any(_overlap(one, other) for other in found)]
    return tuple(sorted((*found, *free), key=_reading_order)) if free else found


def _overlap(one: Finding, other: Finding) -> bool:
    """Say whether two findings are on the same words, or miss something under the same principle."""
    if one.start is None or other.start is None:
        return one.start is other.start and one.principle == other.principle
    return (other.start or 0) < (one.end or 0) and (one.start or 0) < (other.end or 0)


def findings(case: Case, pack: Pack) -> tuple[Finding, ...]:
    """Review a case by the rules alone and plan nothing."""
    return _findings(select(case, pack.find(case)), case)


def _findings(broken: Iterable[Broken], case: Case) -> tuple[Finding, ...]:
    return tuple(sorted((_finding(rule, hit, case) for rule, hit in broken), key=_reading_order))


def _finding(rule: Rule, hit: Hit, case: Case) -> Finding:
    text = None if hit.start is None else case.letter.text[hit.start : hit.end]
    return Finding(
        rule=rule.id,
        principle=rule.principle,
        start=hit.start,
        end=hit.end,
        text=text,
        reason=rule.say(hit, case),
        missing=hit.missing,
    )


def _reading_order(finding: Finding) -> tuple[bool, int, int]:
    return (finding.start is None, finding.start or 0, PRINCIPLES.index(finding.principle))


def _edits(proposals: Iterable[Proposal]) -> Iterable[Edit]:
    for p in proposals:
        yield Edit(start=p.start, end=p.end, replacement=p.replacement, principle=p.principle, reason=p.reason, apply=p.apply)
