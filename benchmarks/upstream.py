"""A letter that ten edits mend, and a model's server that streams those edits at a given pace, each stamped with the moment of its last piece.

Run: python -m benchmarks.upstream PORT. POST /pace sets the pace, GET /state tells how many calls are under way and since when none is.
"""

import asyncio
import json
import sys
import time
from itertools import pairwise
from typing import Any, NamedTuple

# What stands in the draft, and what the model puts for it; all ten pass the guard.
_MENDED = (
    ("Please be advised that the", "The", "parcel left our warehouse on Monday."),
    ("We would like to inform you that the", "The", "courier scanned it in Lyon."),
    ("It should be noted that the", "The", "label shows your old address."),
    ("At this point in time the", "The", "depot keeps it for seven days."),
    ("We wish to let you know that nobody", "Nobody", "has to sign for it."),
    ("In order to get", "To get", "the parcel today you can collect it at the depot."),
    ("For your information the", "The", "depot opens at nine."),
    ("As a matter of fact the", "The", "fee for the second delivery is zero."),
    ("Kindly note that the", "The", "driver calls before he comes."),
    ("With regard to the invoice, it is", "The invoice is", "attached to the order."),
)
_ASKED = "Where is my parcel? You sent it to my old address, and I need it today. Can I collect it somewhere?"
_STAMP = "000000000.000000"


class Pace(NamedTuple):
    """In how many pieces each edit comes, how many pieces a second (0 is all at once), and how many of the ten edits there are."""

    pieces: int = 4
    rate: float = 0
    edits: int = 10


def letter(number: int) -> dict[str, Any]:
    """Return a request whose draft no other number has."""
    body = " ".join(f"{old} {rest}" for old, _, rest in _MENDED)
    text = f"Hi Anna,\n\n{body}\n\nYour reference is R-{number:06}.\n\nBest regards,\nJonas"
    return {"text": text, "thread": [{"role": "customer", "text": _ASKED}], "agent_name": "Jonas", "customer_name": "Anna"}


def edits(stamp: str = _STAMP) -> list[dict[str, Any]]:
    """Return the ten edits; the reason of each ends in when it was sent."""
    rest = {"principle": "low-effort", "why": f"The words say nothing to the customer; sent at {stamp}"}
    return [{"at": at, "quote": old, "new": new, **rest} for at, (old, new, _) in enumerate(_MENDED, 2)]


def pieces(pace: Pace) -> list[str]:
    """Return the answer in pieces; the last piece of each edit begins with the stamp."""
    out: list[str] = []
    for at, edit in enumerate(edits()[: pace.edits]):
        head, tail = json.dumps(edit).split(_STAMP)
        head = (", " if at else '{"edits": [') + head
        marks = [len(head) * part // (pace.pieces - 1) for part in range(pace.pieces)]
        out += [*(head[start:end] for start, end in pairwise(marks)), _STAMP + tail]
    return out


def _event(value: object) -> bytes:
    data = f"data: {value if isinstance(value, str) else json.dumps(value)}\n\n".encode()
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def _chunk(text: str | None, end: str | None = None) -> bytes:
    choice = {"index": 0, "delta": {} if text is None else {"content": text}, "finish_reason": end}
    return _event({"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "fake", "choices": [choice]})


class State:
    """What all connections share."""

    def __init__(self) -> None:
        self.set(Pace())
        self.active, self.empty = 0, 0.0

    def set(self, pace: Pace) -> None:
        """Take a pace for the calls to come."""
        self.pace, self.chunks = pace, [_chunk(piece) for piece in pieces(pace)]

    def add(self, count: int) -> None:
        """Count calls that begin or end."""
        self.active += count
        if not self.active:
            self.empty = time.monotonic()


class Connection(asyncio.Protocol):
    """One connection, kept alive between calls; when it is lost, its call ends."""

    def __init__(self, state: State) -> None:
        self._state, self._read = state, b""
        self._call: asyncio.Task[None] | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin."""
        self.transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop writing."""
        if self._call:
            self._call.cancel()

    def data_received(self, data: bytes) -> None:
        """Take a request once it is whole."""
        self._read += data
        head, found, body = self._read.partition(b"\r\n\r\n")
        length = next((int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")), 0)
        if found and len(body) >= length:
            self._read = b""
            self._answer(head.split(b" ")[1].decode(), body)

    def _answer(self, path: str, body: bytes) -> None:
        if path.endswith("/chat/completions"):
            self._call = asyncio.ensure_future(self._stream())
            return
        if path == "/pace":
            self._state.set(Pace(*json.loads(body)))
        said = json.dumps({"active": self._state.active, "empty": self._state.empty}).encode()
        self.transport.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(said) + said)

    async def _stream(self) -> None:
        state, write, rate = self._state, self.transport.write, self._state.pace.rate
        state.add(1)
        try:
            write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
            begun = time.monotonic()
            for at, chunk in enumerate(state.chunks, 1):
                if rate:
                    await asyncio.sleep(max(0.0, begun + at / rate - time.monotonic()))
                write(_stamped(chunk))
            usage = {"prompt_tokens": 3_000, "completion_tokens": 400, "total_tokens": 3_400}
            last = _event({"id": "c", "object": "chat.completion.chunk", "choices": [], "usage": usage})
            write(_chunk("]}") + _chunk(None, "stop") + last + _event("[DONE]") + b"0\r\n\r\n")
        finally:
            state.add(-1)


def _stamped(chunk: bytes) -> bytes:
    """Return a piece with the time in place of the stamp that it may hold; it stays as long as it is."""
    return chunk.replace(_STAMP.encode(), b"%016.6f" % time.monotonic(), 1)


async def _serve(port: int) -> None:
    state = State()
    server = await asyncio.get_running_loop().create_server(lambda: Connection(state), "127.0.0.1", port, backlog=1_000)
    await server.serve_forever()


if __name__ == "__main__":
    import uvloop

    uvloop.run(_serve(int(sys.argv[1])))
