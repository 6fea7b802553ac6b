"""Where requests are coached: engine, rules, ceilings and what is counted of it."""

import time
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from typing import Any

import coach
from coach import Advice, Brief, Coaching, Draft, Engine, EngineError, Event, Finding, Refusal, Usage
from coach.events import Coached as CoachedEvent
from coach_server.metrics import METRICS
from coach_server.problems import Refused
from coach_server.settings import ServerSettings
from coach_server.store import Coached, Key, Store
from coach_server.tally import Tally


class Desk:
    """Coaches for keys."""

    def __init__(self, settings: ServerSettings, store: Store, engine: Engine | None) -> None:
        """Take an engine; None is the local one."""
        self.settings, self.store, self.engine, self.tally = settings, store, engine, Tally(store)
        self.streams = 0

    async def reply(self, draft: Draft, key: Key, request_id: str) -> Coaching:
        """Coach one reply."""
        self.fits(draft)
        begun = time.perf_counter()
        answer = await coach.areply(draft, packs=self.settings.packs, meaning=self.settings.meaning, engine=await self._writer(key))
        await self._told(draft, answer, key, request_id, begun)
        return answer

    def review(self, draft: Draft) -> Sequence[Finding]:
        """Return the findings of the rules."""
        self.fits(draft)
        return coach.review(draft, packs=self.settings.packs, meaning=self.settings.meaning)

    async def events(self, draft: Draft, key: Key, request_id: str) -> AsyncGenerator[Event, None]:
        """Yield what happens while a reply is coached; closing it stops the model's call."""
        begun = time.perf_counter()
        events = coach.stream(draft, packs=self.settings.packs, meaning=self.settings.meaning, engine=await self._writer(key))
        try:
            async for event in events:
                if isinstance(event, CoachedEvent):
                    await self._told(draft, event.coaching, key, request_id, begun)
                yield event
        finally:
            await events.aclose()

    def fits(self, draft: Draft) -> None:
        """Raise DraftError for a request that is longer than this server takes."""
        most = self.settings.max_draft
        if len(draft.thread) > self.settings.max_turns:
            raise coach.DraftError(f"thread: {len(draft.thread)} turns, at most {self.settings.max_turns} are read; send the latest")
        for name, text in (("text", draft.text), *((f"thread.{at}.text", turn.text) for at, turn in enumerate(draft.thread))):
            if len(text) > most:
                raise coach.DraftError(f"{name}: {len(text)} characters, at most {most} are read; send what the customer will see")

    def enter(self) -> None:
        """Take a place for a stream; refuses one more than this process serves. Each place taken must be left."""
        if self.streams >= self.settings.max_streams:
            said = f"{self.streams} streams are open, the most this process serves; try again in a second"
            raise Refused(503, "too-many-streams", said, {"Retry-After": "1"})
        self.streams += 1
        METRICS.streams.inc()

    def leave(self) -> None:
        """Give a place back."""
        self.streams -= 1
        METRICS.streams.dec()

    async def _writer(self, key: Key) -> Engine | None:
        if self.engine is None or not key.tokens_per_day:
            return self.engine
        spent = self.tally.spent.get(key.id, 0) + await self.store.spent(key.id)
        return _Spent(self.engine.name, spent, key.tokens_per_day) if spent >= key.tokens_per_day else self.engine

    async def _told(self, draft: Draft, answer: Coaching, key: Key, request_id: str, begun: float) -> None:
        usage, engine = answer.usage, answer.engine.partition("+")[0]
        METRICS.coached(engine, answer.verdict, len(answer.withheld), usage.input_tokens, usage.output_tokens)
        findings: dict[str, int] = {}
        for finding in answer.findings:
            METRICS.finding(finding.principle, finding.source)
            findings[finding.principle] = findings.get(finding.principle, 0) + 1
        taken = round((time.perf_counter() - begun) * 1000)
        tokens = (usage.input_tokens, usage.output_tokens)
        self.tally.add(key.id, Coached(engine, draft.channel, answer.verdict, findings, taken, *tokens, usage.cost))
        if self.settings.keep_text:
            await self.store.keep(request_id, key.id, draft.model_dump_json(), answer.model_dump_json())


class _Spent:
    """Stands in for an engine once a key's tokens of the day are spent: the local answer comes, with the reason."""

    prompt = None

    def __init__(self, name: str, spent: int, most: int) -> None:
        self.name, self._said = name, f"the key has spent {spent} of its {most} tokens of today (UTC)"

    async def advise(self, brief: Brief, refused: Sequence[Refusal] = ()) -> AsyncIterator[Advice | Refusal | Usage]:
        """Say so."""
        nothing: Any = ()
        for one in nothing:
            yield one
        raise EngineError(self._said)
