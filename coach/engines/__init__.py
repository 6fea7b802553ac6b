"""Engines turn a brief into edits. The local one needs nothing; others are plug-ins."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from coach.models import Edit
from coach.plan.brief import Brief


@runtime_checkable
class Engine(Protocol):
    """Anything with a name and one method; it is never trusted, its edits are verified."""

    name: str

    async def edits(self, brief: Brief) -> Sequence[Edit]:
        """Return edits on the draft of `brief`, offsets in code points."""
        ...
