"""The examples inside a rule file: its tests and its documentation."""

import tomllib
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from coach.errors import RuleError
from coach.models import Channel, Draft, Turn

OPEN, CLOSE = "⟦", "⟧"


class Example(BaseModel):
    """One draft in its setting. In a `[[fires]]` the finding stands between ⟦ and ⟧; no marks mean an omission."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    draft: str
    customer: str | None = None
    thread: tuple[Turn, ...] = ()
    channel: Channel | None = None
    agent_name: str | None = None
    customer_name: str | None = None
    policy: tuple[str, ...] = ()
    becomes: str | None = None
    why: str | None = None

    @property
    def text(self) -> str:
        """The draft without marks."""
        return self.draft.replace(OPEN, "").replace(CLOSE, "")

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The marked ranges, in code points of `text`."""
        out, at, start = [], 0, 0
        for character in self.draft:
            if character == OPEN:
                start = at
            elif character == CLOSE:
                out.append((start, at))
            else:
                at += 1
        return out

    def as_draft(self) -> Draft:
        """Return the request that this example stands for."""
        said = (Turn(role="customer", text=self.customer),) if self.customer else ()
        return Draft(
            text=self.text,
            thread=(*self.thread, *said),
            channel=self.channel or "email",
            agent_name=self.agent_name,
            customer_name=self.customer_name,
            policy=self.policy,
        )


class Examples(NamedTuple):
    """What a rule must fire on, and what it must leave alone."""

    fires: tuple[Example, ...]
    quiet: tuple[Example, ...]


def read_examples(path: Path) -> Examples:
    """Return the examples in a rule file; raises RuleError where one is wrong or a side is empty."""
    table = tomllib.loads(path.read_text("utf-8"))
    try:
        found = Examples(*(tuple(Example.model_validate(item) for item in table.get(side, ())) for side in ("fires", "quiet")))
    except ValidationError as error:
        raise RuleError(f"{path}: {plain(error)}") from error
    if not all(found):
        raise RuleError(f"{path}: a rule needs at least one [[fires]] and one [[quiet]] example")
    return found


def plain(error: ValidationError) -> str:
    """Return a validation error in one line."""
    return "; ".join(f"{'.'.join(map(str, item['loc'])) or 'rule'}: {item['msg']}" for item in error.errors())
