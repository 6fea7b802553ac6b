"""The default engine: the edits that the rules planned. No key, no network, no waiting."""

from collections.abc import Sequence

from coach.models import Edit
from coach.plan.brief import Brief


class Local:
    """Returns the planned edits of a brief."""

    name = "local"

    async def edits(self, brief: Brief) -> Sequence[Edit]:
        """Return what the plan holds already."""
        return brief.edits
