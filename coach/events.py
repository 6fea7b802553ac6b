"""What happens while a reply is coached, in order: findings, edits one by one, the whole answer."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from coach.models import Coaching, Edit, Finding


class _Event(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Found(_Event):
    """What the rules found, within milliseconds."""

    event: Literal["findings"] = "findings"
    findings: tuple[Finding, ...]


class Proposed(_Event):
    """One edit of the engine, verified alone, with the finding that it mends."""

    event: Literal["edit"] = "edit"
    finding: Finding
    edit: Edit


class Coached(_Event):
    """The whole answer, which replaces all that came before."""

    event: Literal["coaching"] = "coaching"
    coaching: Coaching


Event = Found | Proposed | Coached
