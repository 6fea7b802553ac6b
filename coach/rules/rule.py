"""What every rule file may say, whatever its kind."""

import string
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, model_validator

from coach._generated import PrincipleId
from coach.case import Case
from coach.facts.fact import FactKind
from coach.models import Channel
from coach.pattern.pattern import Pattern
from coach.rules.example import Examples, read_examples
from coach.text.letter import Part, Sentence

Where = Part | Literal["opening", "ending", "anywhere"]
Fix = Literal["safe", "suggest", "none", "usual"]
# A hint stands where the model says the same; what the model takes back otherwise is something left out, never of a rule that is sure.
Trust = Literal["sure", "usual", "hint"]
Cure = Literal[
    "cut", "cut clause", "cut sentence", "replace", "replace sentence", "replace request", "replace conclusion", "say when", "add after", "add at start", "add at end", "add where told",
    "move behind help",
]  # fmt: skip


def _compiled(value: Any, info: ValidationInfo) -> Any:
    """Make patterns of the phrases in a rule file, with the pack's lists; a strict load parses them all."""
    context = info.context or {}
    lists, needs = context.get("lists", {}), context.get("needs", {})
    patterns = tuple(Pattern(item, lists, needs.get(item)) for item in value)
    if context.get("strict"):
        for pattern in patterns:
            _ = pattern.needs
    return patterns


Phrases = Annotated[tuple[Pattern, ...], BeforeValidator(_compiled)]


class Hit(NamedTuple):
    """A rule met the draft: where (code points; null for an omission), what is missing, and words for the reason."""

    start: int | None
    end: int | None
    missing: str | None = None
    slots: Mapping[str, str] = {}
    becomes: str | None = None
    principle: PrincipleId | None = None


class Rule(BaseModel):
    """The fields that all kinds share; a kind adds its own and says how it finds."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, populate_by_name=True)

    slots: ClassVar[frozenset[str]] = frozenset({"match"})
    always: ClassVar[bool] = False
    late: ClassVar[bool] = False

    id: str
    principle: PrincipleId
    kind: str
    reason: str
    source: str | None = None
    fix: Fix = "usual"
    cure: Cure | None = None
    text: str | None = Field(default=None, alias="with")
    trust: Trust = "usual"
    span: Literal["match", "sentence"] = "match"
    where: Where = "body"
    channels: tuple[Channel, ...] = ()
    negated: Literal["quiet", "fires"] = "quiet"
    unless: Phrases = ()
    unless_near: Phrases = ()
    unless_draft: Phrases = ()
    unless_fact: tuple[FactKind, ...] = ()
    when: tuple[str, ...] = ()
    unless_when: tuple[str, ...] = ()
    when_customer: Phrases = ()
    unless_customer: Phrases = ()
    when_customer_fact: tuple[FactKind, ...] = ()
    path: Path = Field(exclude=True)

    @model_validator(mode="after")
    def _sound(self) -> "Rule":
        known = self.slots | {"customer", "agent"}
        for text in (self.reason, self.text or ""):
            strange = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None} - known
            if strange:
                raise ValueError(f"unknown slot {sorted(strange)} in {text!r}; this kind knows {sorted(known)}")
        if (self.fix in ("none", "usual")) != (self.cure is None):
            raise ValueError("fix and cure go together: fix = 'safe' or 'suggest' needs a cure, fix = 'none' or 'usual' has none")
        if (
            self.cure not in (None, "cut", "cut clause", "cut sentence", "move behind help")
            and self.text is None
            and self.kind != "substitution"
        ):
            raise ValueError(f"cure = {self.cure!r} needs with = '…'")
        return self

    @cached_property
    def examples(self) -> Examples:
        """The examples of the rule's file, read when somebody asks."""
        return read_examples(self.path)

    def patterns(self) -> tuple[Pattern, ...]:
        """Return the phrases to look for in the draft."""
        return ()

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield where the draft breaks this rule.

        `hits` are the matches of `patterns()` that pass the common conditions; a `late` kind gets what all other rules found instead.
        """
        raise NotImplementedError

    def say(self, hit: Hit, case: Case) -> str:
        """Return the reason for one hit, in one sentence."""
        reason = self.fill(self.reason, hit, case)
        return reason[:1].upper() + reason[1:]

    def fill(self, template: str, hit: Hit, case: Case) -> str:
        """Return a template of this rule with the words of one hit."""
        match = "" if hit.start is None else case.letter.text[hit.start : hit.end]
        names = {"customer": case.draft.customer_name or "the customer", "agent": case.draft.agent_name or "you"}
        return template.format(**{"match": " ".join(match.split()).rstrip(".,;:!"), **names, **hit.slots})

    def applies(self, case: Case) -> bool:
        """Say whether channel, situation and the customer's words let this rule speak at all."""
        if self.channels and case.draft.channel not in self.channels:
            return False
        if self.when and case.situations.isdisjoint(self.when):
            return False
        if not case.situations.isdisjoint(self.unless_when):
            return False
        if self.when_customer and not case.turns.customer_says(self.when_customer):
            return False
        if self.when_customer_fact and case.turns.fact_kinds.isdisjoint(self.when_customer_fact):
            return False
        return not (self.unless_customer and case.turns.customer_says(self.unless_customer))


def any_in(patterns: Iterable[Pattern], folded: str) -> bool:
    """Say whether one of `patterns` is in a folded text."""
    return any(pattern.regex.search(folded) for pattern in patterns)


__all__ = ["Cure", "Fix", "Hit", "Phrases", "Rule", "Sentence", "Where", "any_in"]
