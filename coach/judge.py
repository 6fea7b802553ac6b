"""What an engine said, checked alone: a finding, and the edit that mends it where it may go in."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from coach.engines import Advice, Refusal
from coach.guard.change import Change
from coach.guard.check import complaints
from coach.models import Edit, Finding
from coach.plan import heal
from coach.plan.brief import Brief
from coach.text.fold import fold
from coach.text.later import later

_LONGEST_REASON = 240
_ODD_REASON = later(r"https?://|www\.|[<>{}`\n]|\w@\w")


class Judged(NamedTuple):
    """What stands of one piece of advice; `refusal` says why its edit does not."""

    finding: Finding
    edit: Edit | None
    refusal: Refusal | None = None


def judge(brief: Brief, advice: Advice, others: Sequence[Edit] = ()) -> Judged | Refusal:
    """Return what stands of `advice` beside the `others` that stand already; a Refusal where nothing does."""
    if wrong := _reason(advice.reason):
        return Refusal(advice.said, wrong)
    finding = _finding(brief, advice)
    if advice.change is None:
        return Judged(finding, None)
    start, end, new = advice.change
    problems = list(complaints(Change(brief, start, end, new)))
    if any(start < other.end and other.start < end for other in others):
        problems.insert(0, "it changes words that another edit changes")
    only_loses = fold(new).strip() in fold(brief.case.letter.text[start:end]) and all(
        problem.startswith(("lost ", "drops what answers")) for problem in problems
    )
    if problems and not only_loses:
        return Judged(finding, None, Refusal(advice.said, problems[0]))
    # A sentence that should go may hold a fact: whether that goes too is for the agent to say.
    return Judged(finding, _edit(advice, advice.change, "suggest" if problems else "safe"))


def merged(brief: Brief, judged: Sequence[Judged]) -> tuple[tuple[Finding, ...], tuple[Edit, ...]]:
    """Return the findings and edits of rules and engine together: the engine's wording wins, the rules' finding stays."""
    ours = list(brief.findings)
    for one in judged:
        if not any(_same(one.finding, other) for other in ours):
            ours.append(one.finding)
    theirs = [one.edit for one in judged if one.edit]
    rest = [edit for edit in brief.edits if not any(_clash(edit, other) for other in theirs)]
    return tuple(sorted(ours, key=_place)), tuple(sorted((*theirs, *rest), key=lambda edit: (edit.start, edit.end)))


def _edit(advice: Advice, change: heal.Change, apply: Literal["safe", "suggest"]) -> Edit:
    start, end, new = change
    return Edit(start=start, end=end, replacement=new, principle=advice.principle, reason=advice.reason, apply=apply)


def _finding(brief: Brief, advice: Advice) -> Finding:
    text = None if advice.start is None else brief.case.letter.text[advice.start : advice.end]
    return Finding(
        rule="llm",
        principle=advice.principle,
        start=advice.start,
        end=advice.end,
        text=text,
        reason=advice.reason,
        source="llm",
        missing=advice.missing,
    )


def _reason(reason: str) -> str | None:
    if not reason.strip():
        return "gives no reason"
    if len(reason) > _LONGEST_REASON:
        return f"gives a reason of {len(reason)} characters, at most {_LONGEST_REASON} are read"
    odd = _ODD_REASON.search(reason)
    return f"gives a reason with {odd.group()!r} in it" if odd else None


def _same(one: Finding, other: Finding) -> bool:
    """Say whether two findings are about the same words, or miss the same thing."""
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return one.start is None and other.start is None and one.principle == other.principle and one.missing == other.missing
    return one.start < other.end and other.start < one.end


def _clash(ours: Edit, theirs: Edit) -> bool:
    return (ours.start < theirs.end and theirs.start < ours.end) or (ours.start == theirs.start and ours.principle == theirs.principle)


def _place(finding: Finding) -> tuple[bool, int]:
    return finding.start is None, finding.start or 0
