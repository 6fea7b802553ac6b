"""Engines say what to change in a brief. The local one adds nothing to the plan; others are plug-ins and are never trusted."""

from collections.abc import AsyncIterator, Sequence
from typing import NamedTuple, Protocol, runtime_checkable

from coach._generated import PrincipleId
from coach.models import Usage
from coach.plan.brief import Brief
from coach.plan.heal import Change


class Advice(NamedTuple):
    """One thing an engine says: code points [start, end) of the draft will not land, or (then they are None) something is `missing`.

    `change` mends it; None where only the agent can. `said` is what the engine wrote, for a complaint to it.
    """

    start: int | None
    end: int | None
    change: Change | None
    principle: PrincipleId
    reason: str
    missing: str | None = None
    said: str = ""


class Refusal(NamedTuple):
    """What an engine said and why it cannot be used, in one phrase that the engine and the agent can understand."""

    said: str
    complaint: str


@runtime_checkable
class Engine(Protocol):
    """Anything with a name that says things about a brief, each as soon as it is known. Raises EngineError when it cannot go on.

    A `Refusal` that it yields is something it could not read itself.
    """

    @property
    def name(self) -> str:
        """Who this is, as answers name it."""
        ...

    @property
    def prompt(self) -> str | None:
        """What it was asked with: name, version and digest."""
        ...

    def advise(self, brief: Brief, refused: Sequence[Refusal] = ()) -> AsyncIterator[Advice | Refusal | Usage]:
        """Yield advice on the draft of `brief`; the second time, at most, `refused` says what of the first could not be used."""
        ...
