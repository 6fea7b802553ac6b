"""What comes breaks no rule: no canned phrase, no second apology, nothing beyond policy, no question left open."""

import re
from collections.abc import Iterator

from coach.guard.change import PLACEHOLDER, Change
from coach.models import Finding
from coach.plan.brief import findings


def check(change: Change) -> Iterator[str]:
    """Yield findings in the new words, and things missing that were there."""
    known = {(finding.rule, finding.missing) for finding in change.brief.findings}
    blanks = [found.span() for found in PLACEHOLDER.finditer(change.after)]
    for finding in findings(change.case, change.brief.pack):
        if finding.start is not None and any(start <= finding.start < end for start, end in blanks):
            continue
        if finding.principle == "honest-commitments" and _dated(finding, change.after, blanks):
            continue
        inside = finding.start is not None and finding.end is not None and _touches(finding, change)
        if inside or (finding.start is None and (finding.rule, finding.missing) not in known):
            yield f"breaks {finding.principle}: {finding.reason}"


def _dated(finding: Finding, text: str, blanks: list[tuple[int, int]]) -> bool:
    """Say whether a blank for the day stands behind a promise, in the same sentence."""
    end = finding.end or 0
    return any(end <= start and not re.search(r"[.!?\n]", text[end:start]) for start, _ in blanks)


def _touches(finding: Finding, change: Change) -> bool:
    """Say whether a finding of the new text owes its words to the change; one that the draft had in the same words does not."""
    first, last = change.start, change.start + len(change.new)
    if (finding.start or 0) >= last or (finding.end or 0) <= first:
        return False
    return (finding.text or "") not in change.draft.text or ((finding.start or 0) >= first and (finding.end or 0) <= last)
