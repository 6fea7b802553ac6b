"""What asks and waits: one call after another, and many streams at once."""

import asyncio
import http.client
import re
import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

_SENT = re.compile(rb'(?:sent at |"content": ")(\d{9}\.\d{6})')
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
    """What became of them: milliseconds from the model's write of an edit to its arrival, and to the first event; and, where they leave, what one more met before."""

    delays: list[float]
    first: list[float]
    whole: int
    refused: tuple[int, str | None]
    left: float


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


def streamed(order: Order) -> Streamed:
    """Open the streams of an order and wait for what becomes of them."""
    import uvloop

    return uvloop.run(_streamed(order))


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
    refused: tuple[int, str | None] = (0, None)
    if order.leave is not None:
        refused = await asyncio.to_thread(_one_more, order)
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
