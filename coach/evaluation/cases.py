"""Labelled drafts: what a person marked in them."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from coach._generated import PrincipleId
from coach.errors import DraftError
from coach.models import Channel, Draft, Turn, Verdict


class Gold(BaseModel):
    """One finding that a person marked; offsets are code points, null for an omission."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    principle: PrincipleId
    start: int | None
    end: int | None
    text: str | None = None
    missing: str | None = None


class LabelledCase(BaseModel):
    """One labelled draft; the fields are described in tests/evals/README.md."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    channel: Channel
    customer: str
    history: tuple[Turn, ...] = ()
    agent_name: str | None = None
    customer_name: str | None = None
    policy: tuple[str, ...] = ()
    draft: str
    findings: tuple[Gold, ...]
    must_keep: tuple[str, ...] = ()
    must_not_add: tuple[str, ...] = ()
    verdict: Verdict

    def request(self) -> Draft:
        """Return the request that asks for this case."""
        return Draft(
            id=self.id,
            text=self.draft,
            channel=self.channel,
            thread=(*self.history, Turn(role="customer", text=self.customer)),
            agent_name=self.agent_name,
            customer_name=self.customer_name,
            policy=self.policy,
        )

    def sources(self) -> str:
        """Return every text that a rewrite may take facts from."""
        return " ".join([self.draft, self.customer, *(turn.text for turn in self.history), *self.policy])


def read_cases(path: Path) -> list[LabelledCase]:
    """Return the labelled cases of a JSON Lines file; raises DraftError that names file and line."""
    cases = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            cases += [LabelledCase.model_validate(json.loads(line))] if line.strip() else []
        except (ValidationError, json.JSONDecodeError) as error:
            raise DraftError(f"{path}:{number}: no labelled case: {error}") from error
    return cases
