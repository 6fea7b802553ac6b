"""The default engine: the edits that the rules planned, which are in every brief. No key, no network, no waiting."""

from collections.abc import AsyncIterator, Sequence

from coach.engines import Advice, Refusal
from coach.models import Usage
from coach.plan.brief import Brief


class Local:
    """Has nothing to add to the plan."""

    name = "local"
    prompt = None

    async def advise(self, brief: Brief, refused: Sequence[Refusal] = ()) -> AsyncIterator[Advice | Refusal | Usage]:
        """Yield nothing."""
        nothing: tuple[Advice, ...] = ()
        for one in nothing:
            yield one
