"""An answer that streams in, read piece by piece: server-sent events, each a JSON object, until the server says [DONE]."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import suppress

import httpx2

from coach.llm.wire import Piece

_DONE = b"[DONE]"
_REST = 0.1


class Events:
    """The data of server-sent events while their bytes come in."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._rest, self._data = b"", list[bytes]()

    def add(self, received: bytes) -> Iterator[bytes]:
        """Take what was received and yield the data of every event that it completes."""
        *lines, self._rest = (self._rest + received).split(b"\n")
        for line in map(bytes.rstrip, lines):
            if line.startswith(b"data:"):
                self._data.append(line[5:].lstrip())
            elif not line and self._data:
                data, self._data = b"\n".join(self._data), []
                yield data


class Reading:
    """One answer; `over` once its end has come."""

    def __init__(self, received: AsyncIterator[bytes], piece: Callable[[object], Piece]) -> None:
        """Take the bytes of a body and what an event of it says."""
        self._received, self._piece, self._events = received, piece, Events()
        self.over = self.begun = False

    async def next(self, left: Callable[[bool], float]) -> Piece:
        """Return what comes next, joined until it may end an edit: only then is there something to do.

        `left` says how many seconds may pass, before the answer has begun and after; raises TimeoutError when they have.
        """
        parts: list[Piece] = []
        async with asyncio.timeout(left(self.begun)) as limit:
            while not self.over:
                parts += (new := list(self._taken(await anext(self._received, None))))
                if not self.begun and any(part.text for part in new):
                    self.begun = True
                    limit.reschedule(asyncio.get_running_loop().time() + left(True))
                if any("}" in part.text or part.failed or part.refusal for part in new):
                    break
        return _joined(parts)

    async def drain(self) -> None:
        """Read what follows the end, so that the connection serves again; not for long, some servers say no more and wait."""
        with suppress(TimeoutError, httpx2.HTTPError):
            async with asyncio.timeout(_REST):
                while await anext(self._received, None) is not None:
                    pass

    def _taken(self, received: bytes | None) -> Iterator[Piece]:
        self.over = received is None
        for data in self._events.add(received or b""):
            if data == _DONE:
                self.over = True
                return
            yield (piece := self._read(data))
            if piece.failed:
                return

    def _read(self, data: bytes) -> Piece:
        try:
            return self._piece(json.loads(data))
        except (ValueError, RecursionError):
            return Piece(failed=True)


def _joined(parts: Sequence[Piece]) -> Piece:
    return Piece(
        "".join(part.text for part in parts),
        next((part.end for part in reversed(parts) if part.end), None),
        next((part.tokens for part in reversed(parts) if part.tokens), None),
        any(part.refusal for part in parts),
        any(part.failed for part in parts),
    )
