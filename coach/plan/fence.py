"""Lines between ``` marks: code, a log, a form to copy, of which nothing is changed."""

import re
from collections.abc import Sequence

from coach.text.later import later
from coach.text.parts import Span

_FENCED = later(r"^[ \t]*(?P<mark>```+|~~~+)[^\n]*\n.*?(?:^[ \t]*(?P=mark)[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)


def fences(text: str) -> Sequence[Span]:
    """Return the stretches of `text` that are fenced, with their marks; one that is never closed goes on to the end."""
    return [Span(*found.span()) for found in _FENCED.finditer(text)] if "```" in text or "~~~" in text else []


def fenced(spans: Sequence[Span], start: int, end: int) -> bool:
    """Say whether a change of [start, end) touches what is fenced."""
    return any(span.start < max(end, start + 1) and start < span.end for span in spans)
