"""One call to a model's server: asked in a dialect it understands, tried again where that is safe, read with a clock."""

import asyncio
import random
from collections.abc import AsyncGenerator
from contextlib import aclosing

import httpx2
import openai

from coach.errors import EngineError
from coach.llm.chat import Chat
from coach.llm.dialect import softer, too_long
from coach.llm.faults import ended, plain, retry_after
from coach.llm.reading import Reading
from coach.llm.responses import Responses
from coach.llm.settings import Settings
from coach.llm.wire import Asked, Dialect, Door, Piece, Tokens

_DOORS: dict[str, Door] = {"chat": Chat(), "responses": Responses()}
_AGAIN = frozenset({408, 409, 429, 500, 502, 503, 504})
_STEPS = 8
_LONGEST_WAIT = 5.0


class Caller:
    """Calls one server; `dialect` is what it was found to understand."""

    def __init__(self, client: openai.AsyncOpenAI, settings: Settings, dialect: Dialect | None = None) -> None:
        """Take a client whose own retries are off."""
        self._client, self._settings = client, settings
        self.dialect = dialect or Dialect()

    async def pieces(self, asked: Asked) -> AsyncGenerator[Piece, None]:
        """Yield one answer as it comes, in pieces that may each end an edit; raises EngineError where it is not whole. Closing it closes the connection."""
        clock, end = _Clock(self._settings), None
        stream = await self._opened(asked, clock)
        try:
            async with aclosing(stream.response.aiter_bytes()) as received:
                reading = Reading(received, _DOORS[self.dialect.door].piece)
                while not reading.over:
                    piece = await self._next(reading, clock)
                    end = piece.end or end
                    yield piece
                    if piece.failed or piece.refusal:
                        raise EngineError("the model refused to answer" if piece.refusal else plain(ValueError(), self._settings))
                await reading.drain()
        finally:
            await stream.close()
        if wrong := ended(end, self._settings):
            raise EngineError(wrong)

    async def _next(self, reading: Reading, clock: "_Clock") -> Piece:
        try:
            return await reading.next(clock.left)
        except (httpx2.HTTPError, TimeoutError) as error:
            raise EngineError(plain(error, self._settings)) from None

    async def _opened(self, asked: Asked, clock: "_Clock") -> openai.AsyncStream[object]:
        """Open a stream; before its first event a call may be tried again, in another dialect or after a pause."""
        tries = self._settings.retries
        for _ in range(_STEPS):
            try:
                # Not wait_for: cancelled at the wrong moment, it would lose the open stream.
                async with asyncio.timeout(clock.left()):
                    return await self._post(asked)
            except (openai.BadRequestError, openai.UnprocessableEntityError, openai.NotFoundError) as error:
                self._learn(error)
            except (openai.OpenAIError, ValueError, TimeoutError) as error:
                wait = _pause(error)
                if tries == 0 or wait is None or wait >= clock.left():
                    raise EngineError(plain(error, self._settings)) from None
                tries -= 1
                await asyncio.sleep(wait)
        raise EngineError(plain(ValueError(), self._settings))

    def _learn(self, error: openai.APIStatusError) -> None:
        """Step back to a dialect that avoids what the server minds; raises EngineError where there is none."""
        said = f"{error.message} {error.body}"
        better = None if too_long(said) else softer(self.dialect, said)
        if better is None or (isinstance(error, openai.NotFoundError) and better.door == self.dialect.door):
            raise EngineError(plain(error, self._settings)) from None
        self.dialect = better

    async def _post(self, asked: Asked) -> openai.AsyncStream[object]:
        door = _DOORS[self.dialect.door]
        stream = await self._client.post(
            door.path, body=door.body(asked, self.dialect), cast_to=object, stream=True, stream_cls=openai.AsyncStream[object]
        )
        if not isinstance(stream, openai.AsyncStream):
            raise ValueError("no stream")
        return stream


class _Clock:
    """What is left of a call's time: until the first token at first, then in all."""

    def __init__(self, settings: Settings) -> None:
        self._settings, self._start = settings, asyncio.get_running_loop().time()

    def left(self, begun: bool = False) -> float:
        """Return the seconds until the answer must have begun, or be whole once it has."""
        gone = asyncio.get_running_loop().time() - self._start
        total = self._settings.total_seconds - gone
        return max(0.0, total if begun else min(total, self._settings.first_token_seconds - gone))


def _pause(error: BaseException) -> float | None:
    """Return the seconds to wait before a call is tried again, with jitter; None where it must not be."""
    if isinstance(error, openai.APIStatusError):
        if error.status_code not in _AGAIN:
            return None
        asked = retry_after(error.response.headers)
        if asked is not None:
            return asked + random.uniform(0, 0.1) if asked <= _LONGEST_WAIT else None
    elif not isinstance(error, openai.APIConnectionError) or isinstance(error, openai.APITimeoutError):
        return None
    return random.uniform(0.2, 0.8)


__all__ = ["Caller", "Tokens"]
