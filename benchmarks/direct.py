"""The same work without any server: the library's part of an answer, and the call that our engine makes of a letter."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import coach
from benchmarks.upstream import edits, letter
from coach import Advice, Brief, Draft, Refusal, Usage
from coach.llm.answer import read, schema
from coach.llm.budget import fitted
from coach.llm.chat import Chat
from coach.llm.placing import placed
from coach.llm.settings import Settings
from coach.llm.wire import Asked, Dialect, Message

_SETTINGS = Settings(model="gpt-5.4-mini")


class Local(NamedTuple):
    """Milliseconds of what the library does for one answer: the local review alone; prepare, judge and finish; the prompt built and counted."""

    review: float
    work: float
    prompt: float


def reviewed(text: str) -> float:
    """Return the milliseconds of a local review."""
    begun = time.perf_counter()
    coach.review(text)
    return (time.perf_counter() - begun) * 1000


def worked(number: int) -> Local:
    """Return what the library's own work on one letter takes, with a model's ten edits at hand."""
    draft, times = Draft.model_validate(letter(number)), [time.perf_counter()]
    brief = coach.prepare(draft)
    times.append(time.perf_counter())
    _runner().run(coach.areply(draft, engine=_Recalled()))
    times.append(time.perf_counter())
    fitted(brief, _SETTINGS)
    times.append(time.perf_counter())
    review, work, prompt = ((end - start) * 1000 for start, end in pairwise(times))
    return Local(review, work, prompt)


def asked(number: int) -> bytes:
    """Return the body of the model call that our engine would make for a letter."""
    prompt = fitted(coach.prepare(Draft.model_validate(letter(number))), _SETTINGS).prompt
    messages = (Message("system", prompt.system), Message("user", prompt.case))
    return json.dumps(Chat().body(Asked(messages, _SETTINGS.model, 4_000, None, schema()), Dialect())).encode()


class _Recalled:
    """Knows the ten edits by heart."""

    name, prompt = "recalled", None

    async def advise(self, brief: Brief, refused: Sequence[Refusal] = ()) -> AsyncIterator[Advice | Refusal | Usage]:
        """Yield them."""
        for edit in edits():
            yield placed(brief.case.letter, read(edit), json.dumps(edit))


@cache
def _runner() -> asyncio.Runner:
    return asyncio.Runner()
