"""What the draft grants the customer stays granted."""

from collections.abc import Iterator

from coach.guard.change import Change
from coach.plan.brief import Brief
from coach.plan.cures.grants import granted
from coach.text.letter import Letter


def check(change: Change) -> Iterator[str]:
    """Yield the concessions that the change takes out of the draft."""
    yield from withdrawn(change.brief, change.case.letter)


def withdrawn(brief: Brief, after: Letter) -> Iterator[str]:
    """Yield a phrase for each concession of the draft that `after` has no more; what promises more than policy allows need not be kept."""
    forbidden = [f.text.lower() for f in brief.findings if f.text and brief.pack.by_id[f.rule].kind == "overreach"]
    gone = granted(brief.case.letter) - granted(after)
    yield from (f"lost the concession {words!r}" for words in gone if not any(words in text for text in forbidden))
