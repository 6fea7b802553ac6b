"""Offsets for callers that count UTF-16 units, as browsers do."""

from bisect import bisect_left
from collections.abc import Callable

from coach.events import Found, Proposed
from coach.models import Coaching, Edit, Finding, Offsets


def answer_in(answer: Coaching, text: str, unit: Offsets) -> Coaching:
    """Return `answer` with its offsets into `text` in `unit`; it comes in code points."""
    if unit == "codepoint" or text.isascii():
        return answer
    place = _utf16(text)
    return answer.model_copy(
        update={
            "findings": tuple(_finding(finding, place) for finding in answer.findings),
            "edits": tuple(_edit(edit, place) for edit in answer.edits),
        }
    )


def found_in(found: Found, text: str, unit: Offsets) -> Found:
    """Return findings with their offsets into `text` in `unit`; they come in code points."""
    if unit == "codepoint":
        return found
    place = _utf16(text)
    return Found(findings=tuple(_finding(finding, place) for finding in found.findings))


def proposed_in(proposed: Proposed, text: str, unit: Offsets) -> Proposed:
    """Return a proposed edit with its offsets into `text` in `unit`; it comes in code points."""
    if unit == "codepoint":
        return proposed
    place = _utf16(text)
    return Proposed(finding=_finding(proposed.finding, place), edit=_edit(proposed.edit, place))


def _edit(edit: Edit, place: Callable[[int], int]) -> Edit:
    return edit.model_copy(update={"start": place(edit.start), "end": place(edit.end)})


def _finding(finding: Finding, place: Callable[[int], int]) -> Finding:
    if finding.start is None or finding.end is None:
        return finding
    return finding.model_copy(update={"start": place(finding.start), "end": place(finding.end)})


def _utf16(text: str) -> Callable[[int], int]:
    astral = [at for at, character in enumerate(text) if ord(character) > 0xFFFF]

    def place(offset: int) -> int:
        return offset + bisect_left(astral, offset)

    return place
