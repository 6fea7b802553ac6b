"""One request with an engine: its advice judged as it comes, one question back for what cannot be used, then the whole."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import NamedTuple

from coach.engines import Engine, Refusal
from coach.errors import EngineError
from coach.judge import Judged, judge
from coach.models import Usage
from coach.plan.brief import Brief


class Written(NamedTuple):
    """Who wrote an answer, asked with which prompt, at what cost, and what was withheld on the way."""

    engine: str = "local"
    prompt: str | None = None
    withheld: tuple[str, ...] = ()
    usage: Usage = Usage()


LOCAL = Written()


class Session:
    """One engine at work on one brief; `judged` grows as its advice comes, `written` says how it went."""

    def __init__(self, brief: Brief, engine: Engine) -> None:
        """Begin with nothing judged."""
        self._brief, self._engine = brief, engine
        self.judged: list[Judged] = []
        self._usage: Usage | None = None
        self._faults: list[str] = []
        self._refused: list[Refusal] = []
        self._answered = False

    async def run(self) -> AsyncGenerator[Judged, None]:
        """Yield every edit that stands, as soon as it does; an engine's failure ends it, and `written` tells."""
        try:
            async with aclosing(self._round(())) as first:
                async for one in first:
                    yield one
            if refused := self._refused:
                self._refused = []
                async with aclosing(self._round(tuple(refused))) as second:
                    async for one in second:
                        yield one
                if not self._answered:
                    self._refused = refused
        except EngineError as error:
            self._faults.append(f"{self._engine.name}: {error}")

    @property
    def written(self) -> Written:
        """Who wrote, with what prompt and cost, and what was withheld; "local" where the engine had no part."""
        withheld = (*self._faults, *self._withheld())
        if self._usage is None and not self.judged:
            return Written(withheld=withheld)
        return Written(self._engine.name, self._engine.prompt, withheld, self._usage or Usage())

    async def _round(self, complaints: tuple[Refusal, ...]) -> AsyncGenerator[Judged, None]:
        self._answered = False
        # A plug-in may return any iterator; only a generator can be closed.
        said = self._engine.advise(self._brief, complaints)
        try:
            async for one in said:
                if isinstance(one, Usage):
                    self._usage = _sum(self._usage, one)
                    continue
                self._answered = True
                found = one if isinstance(one, Refusal) else judge(self._brief, one, [other.edit for other in self.judged if other.edit])
                if isinstance(found, Judged):
                    self._keep(found)
                    if found.edit:
                        yield found
                refusal = found.refusal if isinstance(found, Judged) else found
                if refusal:
                    self._refused.append(refusal)
        finally:
            if close := getattr(said, "aclose", None):
                await close()

    def _keep(self, found: Judged) -> None:
        """Keep what stands, in place of what was said before about the same words and could not be used."""
        place = (found.finding.start, found.finding.end, found.finding.principle)
        self.judged = [
            one
            for one in self.judged
            if one.edit or not one.refusal or (one.finding.start, one.finding.end, one.finding.principle) != place
        ]
        self.judged.append(found)

    def _withheld(self) -> list[str]:
        """Return a line for each change that could not be used."""
        mine = {one.refusal for one in self.judged if one.refusal}
        lines = [
            f"kept {(one.finding.text or one.finding.missing or '').strip()!r}: the cure {one.refusal.complaint}"
            for one in self.judged
            if one.refusal
        ]
        return [*lines, *(f"an edit was not used: {refusal.complaint}" for refusal in self._refused if refusal not in mine)]


def _sum(one: Usage | None, other: Usage) -> Usage:
    if one is None:
        return other
    cost = None if one.cost is None or other.cost is None else one.cost + other.cost
    return Usage(
        input_tokens=one.input_tokens + other.input_tokens,
        cached_tokens=one.cached_tokens + other.cached_tokens,
        output_tokens=one.output_tokens + other.output_tokens,
        cost=cost,
    )
