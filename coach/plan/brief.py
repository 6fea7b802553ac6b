"""All that is known about a draft before an engine writes: findings, planned edits, the case itself."""

from collections.abc import Iterable
from typing import NamedTuple

from coach.case import Case
from coach.models import Edit, Finding
from coach.plan.proposal import Proposal
from coach.plan.propose import propose
from coach.plan.select import select
from coach.plan.settle import settle
from coach.rules.pack import PRINCIPLES, Pack
from coach.rules.rule import Hit, Rule


class Brief(NamedTuple):
    """What an engine gets. `language` names a language that is not English; then nothing was looked at."""

    case: Case
    pack: Pack
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    language: str | None = None


def brief(case: Case, pack: Pack) -> Brief:
    """Review a case: find, select, plan."""
    broken = select(case, pack.find(case))
    proposals = [made for rule, hit in broken if (made := propose(rule, hit, case))]
    findings = sorted((_finding(rule, hit, case) for rule, hit in broken), key=_reading_order)
    return Brief(case, pack, tuple(findings), tuple(_edits(settle(case, proposals))))


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
