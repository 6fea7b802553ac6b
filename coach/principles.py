"""The fourteen principles, read from prompts/principles.toml."""

import tomllib
from functools import cache

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from coach._generated import PrincipleId
from coach.errors import PackError
from coach.rules.load import home


class Principle(BaseModel):
    """One principle: what it asks of a reply, what breaks it, why it matters, what a reader marks and lets stand, and the articles it was read out of."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: PrincipleId
    title: str
    asks: str
    breaks: str
    why: str
    finding: str
    fine: str
    articles: tuple[str, ...] = Field(alias="from")
    source: str


@cache
def principles() -> tuple[Principle, ...]:
    """Return the principles in display order; raises PackError that names the file."""
    path = home() / "principles.toml"
    try:
        return tuple(Principle.model_validate(table) for table in tomllib.loads(path.read_text("utf-8"))["principle"])
    except (OSError, KeyError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise PackError(f"{path}: {error}") from error
