"""Plain text only: no HTML, Markdown, template marks or characters that nobody sees."""

from collections.abc import Iterator

from coach.guard.change import Change
from coach.text.later import later

_MARKS = later(
    r"</?[a-zA-Z][^<>\n]*>|&(?:[a-z]{2,8}|#\d+);|```|\*\*|__\w|`[^`\n]+`|\]\(|(?m:^[ \t]*(?:#{1,6}[ \t]|[-*•][ \t]|>[ \t]?))"
    r"|\{\{|\}\}|\{\"|\"\s*:\s*[\"\[{]|\bX{3,}\b|\bTODO\b|\bLorem ipsum\b|%\w+%|<<|>>"
)
_UNSEEN = later(r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def check(change: Change) -> Iterator[str]:
    """Yield the first mark that the draft did not have."""
    found = next((m.group() for m in _MARKS.finditer(change.new) if m.group().strip() not in change.draft.text), None)
    if found:
        yield f"holds markup {found.strip()!r}"
    if any(sign not in change.draft.text for sign in _UNSEEN.findall(change.new)):
        yield "holds characters that nobody sees"
    if change.new.count("\n") > change.old.count("\n") + 1:
        yield "breaks lines that the draft keeps whole"
