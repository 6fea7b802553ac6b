"""Coaching as server-sent events, with signs of life between them and a place for only so many at a time."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

from coach.errors import CoachError
from coach.events import Event
from coach_server.problems import Problem, problem

PING = b": ping\n\n"


def event(name: str, data: str) -> bytes:
    """Return one event; JSON holds no bare line end."""
    return f"event: {name}\ndata: {data}\n\n".encode()


def of(found: Event) -> bytes:
    """Return what happened as an event."""
    return event(found.event, found.model_dump_json())


def failed(found: Problem) -> bytes:
    """Return a failure after the first event, when the status has gone out."""
    return event("error", found.model_dump_json())


async def lively(events: AsyncGenerator[Event, None], first: Event, pause: float, request_id: str) -> AsyncIterator[bytes]:
    """Yield `first` and the rest as bytes, a ping after every `pause` seconds of silence; a failure becomes one event."""
    async with aclosing(events):
        yield of(first)
        waiting: asyncio.Task[Event] | None = None
        try:
            while True:
                waiting = waiting or asyncio.ensure_future(anext(events))
                done, _ = await asyncio.wait({waiting}, timeout=pause)
                if not done:
                    yield PING
                    continue
                yield of(waiting.result())
                waiting = None
        except StopAsyncIteration:
            return
        except CoachError as error:
            yield failed(problem(request_id, 500, "coach-error", str(error)))
        finally:
            if waiting and not waiting.done():
                waiting.cancel()
                await asyncio.gather(waiting, return_exceptions=True)
