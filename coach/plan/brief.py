"""All that is known about a draft before an engine writes: findings, planned edits, the case itself."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coach.case import Case
from coach.meaning import find as meant
from coach.meaning.judge import View
from coach.meaning.weigher import Meaning, weigher
from coach.models import Edit, Finding
from coach.plan.doubt import crowded, doubted, lone_guess
from coach.plan.offer import cures, offered
from coach.plan.proposal import Proposal
from coach.plan.propose import propose
from coach.plan.select import Broken, select
from coach.plan.settle import settle
from coach.rules.pack import PRINCIPLES, Pack
from coach.rules.rule import Hit, Rule
from coach.text.ranges import Ranges


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


def brief(case: Case, pack: Pack, *, meaning: Meaning = True) -> Brief:
    """Review a case: find, select, plan; with `meaning`, the model looks where no rule found anything, and doubts what a rule of ours most likely has wrong."""
    broken = select(case, pack.find(case))
    ruled = Brief(case, pack, _findings(broken, case), ())
    proposals = [made for rule, hit in broken for made in propose(rule, hit, case)]
    view = meant.view(case, ruled.findings, weigher(meaning)) if meaning else None
    if view:
        ruled = _judged(ruled, broken, view)
        proposals += [made for one in ruled.meant for made in cures(case, one, view)]
    # What is doubted settles with the rest and goes then: so safe changes are the same with the model and without.
    gone = {(finding.principle, finding.reason) for finding in ruled.doubted}
    settled = [one for one in settle(case, proposals) if one.apply == "safe" or (one.principle, one.reason) not in gone]
    return ruled._replace(edits=tuple(_edits(offered(case, settled, ruled.said, view))))


def _judged(ruled: Brief, broken: Sequence[Broken], view: View) -> Brief:
    """Let the model speak where no rule has, and take back what it doubts, also what alone is said to be left out."""
    case = ruled.case
    gone = list(doubted(broken, view))
    kept = _without(broken, gone)
    found = tuple(meant.found(view, _findings(kept, case)))
    if hints := crowded(case, kept, len(kept) + len(found), view):
        gone, kept = [*gone, *hints], _without(kept, hints)
    if not found and lone_guess(case, kept, view):
        gone, kept = [*gone, *kept], []
    return ruled._replace(findings=_findings(kept, case), doubted=_findings(gone, case), meant=found, local=f"local+{view.name}")


def _without(broken: Iterable[Broken], gone: Iterable[Broken]) -> list[Broken]:
    # Rules are slow to compare, and one that is gone is the very hit.
    taken = set(map(id, gone))
    return [one for one in broken if id(one) not in taken]


def with_meant(found: tuple[Finding, ...], meant: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings with those of the model that are on no words of theirs, in reading order."""
    places = Ranges((one.start, one.end or 0) for one in found if one.start is not None)
    lacking = {one.principle for one in found if one.start is None}
    free = [one for one in meant if (one.principle not in lacking if one.start is None else not places.touch(one.start, one.end or 0))]
    return tuple(sorted((*found, *free), key=_reading_order)) if free else found


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
