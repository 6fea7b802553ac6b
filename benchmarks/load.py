"""What asks and waits: one call after another, many streams at once, and the same work without any server."""

import asyncio
import http.client
import json
import re
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import coach
from benchmarks.upstream import edits, letter
from coach import Advice, Brief, Draft, Refusal, Usage
from coach.llm.answer import read, schema
from coach.llm.budget import fitted
from coach.llm.chat import Chat
from coach.llm.placing import placed
from coach.llm.settings import Settings
from coach.llm.wire import Asked, Dialect, Message

_SENT = re.compile(rb'(?:sent at |"content": ")(\d{9}\.\d{6})')
_SETTINGS = Settings(model="gpt-5.4-mini")
_LONGEST = 20.0


class Order(NamedTuple):
    """Streams to open, spread over some seconds; with `leave`, all clients go that long after the last stream has begun."""

    port: int
    path: str
    headers: Mapping[str, str]
    bodies: Sequence[bytes]
    over: float
    leave: float | None = None
    edits: int = 10


class Streamed(NamedTuple):
    """What became of them: milliseconds from the model's write of an edit to its arrival, and to the first event; what one more stream met."""

    delays: list[float]
    first: list[float]
    whole: int
    refused: tuple[int, str | None]
    left: float


class Local(NamedTuple):
    """Milliseconds of what the library does for one answer: the local review alone; prepare, judge and finish; the prompt built and counted."""

    review: float
    work: float
    prompt: float


def timed(
    line: http.client.HTTPConnection, path: str, body: bytes, headers: Mapping[str, str], method: str = "POST"
) -> tuple[float, bytes]:
    """Return the milliseconds of one call, until its answer is read, and the answer."""
    begun = time.perf_counter()
    line.request(method, path, body, dict(headers))
    answer = line.getresponse()
    said = answer.read()
    taken = (time.perf_counter() - begun) * 1000
    if answer.status != 200:
        raise SystemExit(f"{path}: {answer.status} {said[:300]!r}")
    return taken, said


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


def streamed(order: Order) -> Streamed:
    """Open the streams of an order and wait for what becomes of them."""
    import uvloop

    return uvloop.run(_streamed(order))


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


class _Stream(asyncio.Protocol):
    """One stream, read event by event."""

    def __init__(self, request: bytes) -> None:
        self._request, self._rest = request, b""
        self.begun, self.delays, self.whole = 0.0, list[float](), False
        self.first, self.done = asyncio.Future[float](), asyncio.Future[None]()

    def connection_made(self, transport: Any) -> None:
        self.transport, self.begun = transport, time.monotonic()
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        now = time.monotonic()
        *events, self._rest = (self._rest + data).split(b"\n\n")
        for event in events:
            self._event(event, now)

    def connection_lost(self, exc: Exception | None) -> None:
        for future in (self.first, self.done):
            if not future.done():
                future.cancel()

    def _event(self, event: bytes, now: float) -> None:
        if not self.first.done():
            self.first.set_result((now - self.begun) * 1000)
        if b"event: coaching" in event or b"[DONE]" in event:
            self.whole = True
            self.done.set_result(None)
            self.transport.close()
        elif sent := _SENT.search(event):
            self.delays.append((now - float(sent[1])) * 1000)


async def _streamed(order: Order) -> Streamed:
    streams, begun = list[_Stream](), time.monotonic()
    for at, body in enumerate(order.bodies):
        await asyncio.sleep(max(0.0, begun + order.over * at / len(order.bodies) - time.monotonic()))
        streams.append(await _opened(order, body))
    await asyncio.wait([stream.first for stream in streams], timeout=_LONGEST)
    refused = await asyncio.to_thread(_one_more, order)
    if order.leave is not None:
        await asyncio.sleep(order.leave)
        left = time.monotonic()
        for stream in streams:
            stream.transport.close()
    else:
        await asyncio.wait([stream.done for stream in streams], timeout=_LONGEST)
        left = time.monotonic()
    first = [stream.first.result() for stream in streams if stream.first.done() and not stream.first.cancelled()]
    delays = [delay for stream in streams for delay in stream.delays]
    return Streamed(delays, first, sum(stream.whole and len(stream.delays) == order.edits for stream in streams), refused, left)


async def _opened(order: Order, body: bytes) -> _Stream:
    sent = {**order.headers, "Host": f"127.0.0.1:{order.port}", "Content-Length": str(len(body)), "Connection": "close"}
    head = "\r\n".join([f"POST {order.path} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items()), "", ""])
    _, stream = await asyncio.get_running_loop().create_connection(lambda: _Stream(head.encode() + body), "127.0.0.1", order.port)
    return stream


def _one_more(order: Order) -> tuple[int, str | None]:
    line = http.client.HTTPConnection("127.0.0.1", order.port, timeout=_LONGEST)
    line.request("POST", order.path, order.bodies[0], dict(order.headers))
    answer = line.getresponse()
    line.close()
    return answer.status, answer.getheader("Retry-After")
