"""The usual cures of each principle, as data: prompts/cures/<principle>.toml, for rules that name no cure of their own."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from coach._generated import PrincipleId
from coach.facts.fact import FactKind
from coach.pattern.lists import WordLists
from coach.rules.load import home
from coach.rules.rule import Cure, Phrases


class Way(BaseModel):
    """One way to mend: where the finding's words hold one of `match` and none of `unless`. `cut` and `replace` work on what matched."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, populate_by_name=True)

    cure: Cure | Literal["none"]
    text: str | None = Field(default=None, alias="with")
    match: Phrases = ()
    unless: Phrases = ()
    unless_sentence: Phrases = Field(default=(), description="Phrases anywhere in the sentence that excuse it.")
    unless_draft: Phrases = Field(default=(), description="Phrases anywhere in the draft that excuse it.")
    unless_when: tuple[str, ...] = Field(default=(), description="Situations of the customer in which it does not fit.")
    unless_fact: tuple[FactKind, ...] = ()
    unless_draft_fact: tuple[FactKind, ...] = Field(default=(), description="Kinds of fact that excuse it anywhere in the draft.")
    when_draft_fact: tuple[FactKind, ...] = Field(default=(), description="Fits only where the draft has a fact of one of these kinds.")
    unless_asked: bool = Field(default=False, description="Leaves a sentence alone that names what the customer asks for.")
    unless_helped: bool = Field(
        default=False, description="Leaves a sentence alone where a later one tells what we do, with a day or a sum."
    )
    unless_nothing_asked: bool = Field(default=False, description="Fits only where the customer asked something.")
    more: Phrases = ()
    last: bool = Field(default=False, description="Takes the place of the only word of its kind, where that would go; used nowhere else.")
    free: tuple[FactKind, ...] = Field(default=(), description="Kinds of fact that a cut may take along.")


def usual(principle: PrincipleId) -> tuple[Way, ...]:
    """Return the ways to mend breaches of a principle, the first that fits is taken."""
    return _all().get(principle, ())


@cache
def _all() -> Mapping[str, tuple[Way, ...]]:
    context = {"lists": WordLists([home()])}
    return {
        path.stem: tuple(Way.model_validate(way, context=context) for way in tomllib.loads(path.read_text("utf-8"))["cure"])
        for path in sorted((home() / "cures").glob("*.toml"))
    }
