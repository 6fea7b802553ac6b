"""Edits and the text they make."""

from collections.abc import Iterable

from coach.errors import DraftError
from coach.models import Edit


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with `edits` made; offsets are code points. Raises DraftError where they overlap or leave the text."""
    return splice(text, ((edit.start, edit.end, edit.replacement) for edit in edits))


def splice(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """Return `text` with each (start, end, replacement) made; raises DraftError where they overlap or leave the text."""
    out, at = [], 0
    for start, end, replacement in sorted(changes, key=lambda change: change[:2]):
        if not at <= start <= end <= len(text):
            raise DraftError(
                f"edit [{start}, {end}) overlaps another or leaves the text of {len(text)} characters; apply edits of one answer to its own draft"
            )
        out += [text[at:start], replacement]
        at = end
    return "".join([*out, text[at:]])
