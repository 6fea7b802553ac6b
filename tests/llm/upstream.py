"""A model's server over a real socket that does what a test says: answers, drips, cuts, fails."""

import asyncio
import json
import threading
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

Act = Callable[["Wire"], Any]


class Request(NamedTuple):
    """What a call asked for."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


class Wire:
    """One connection with a request on it."""

    def __init__(self, writer: asyncio.StreamWriter, request: Request) -> None:
        self.request, self._writer = request, writer

    async def send(self, text: str) -> None:
        await self.send_bytes(text.encode())

    async def send_bytes(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    async def head(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        lines = [
            f"HTTP/1.1 {status} X",
            f"content-type: {kind}",
            "connection: close",
            *(f"{k.replace('_', '-')}: {v}" for k, v in headers.items()),
        ]
        await self.send("\r\n".join(lines) + "\r\n\r\n")

    async def chunk(self, text: str | None = None, end: str | None = None, usage: dict[str, Any] | None = None) -> None:
        delta = {} if text is None else {"content": text}
        event = {"choices": [{"index": 0, "delta": delta, "finish_reason": end}], "usage": usage}
        await self.send(f"data: {json.dumps(event)}\n\n")


class Upstream:
    """Listens on loopback; call number n meets act number n, later ones the last act."""

    def __init__(self, *acts: Act) -> None:
        self.acts: Sequence[Act] = acts
        self.requests: list[Request] = []
        self.open = 0
        self._writers: set[asyncio.StreamWriter] = set()
        self.closed = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> "Upstream":
        self._thread.start()
        self._ready.wait(5)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._run())
        self._loop.close()

    async def _run(self) -> None:
        self._stop = asyncio.Event()
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        # Who is half through the door when the server closes, or is cancelled there, leaks its socket: first nobody more is let in.
        for socket in server.sockets:
            self._loop.remove_reader(socket.fileno())
        for _ in range(50):  # turns of the loop, not time
            await asyncio.sleep(0)
        server.close()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for writer in self._writers:
            writer.transport.abort()  # close() alone would wait for a client that no longer reads
        await asyncio.gather(*(writer.wait_closed() for writer in self._writers), return_exceptions=True)
        for _ in range(50):  # sockets close on the loop's next turns
            await asyncio.sleep(0)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        self._writers.add(writer)
        try:
            request = await _request(reader)
            act = self.acts[min(len(self.requests), len(self.acts) - 1)]
            self.requests.append(request)
            gone = asyncio.ensure_future(reader.read())
            work = asyncio.ensure_future(act(Wire(writer, request)))
            await asyncio.wait({gone, work}, return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                self.closed.set()
            for task in (work, gone):
                task.cancel()
            if work.done() and not work.cancelled():
                work.exception()
        except (ConnectionError, asyncio.IncompleteReadError):
            self.closed.set()
        finally:
            self.open -= 1
            writer.close()


async def _request(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(first.split(" ")[1], headers, json.loads(body or b"{}"))


def edits(*items: dict[str, Any], end: str | None = "stop", usage: dict[str, Any] | None = None, size: int = 12) -> Act:
    """Answer with these edits, in pieces of `size` characters."""
    return text(json.dumps({"edits": list(items)}), end=end, usage=usage, size=size)


def text(answer: str, *, end: str | None = "stop", usage: dict[str, Any] | None = None, size: int = 12, pause: float = 0) -> Act:
    """Answer with this text."""

    async def act(wire: Wire) -> None:
        await wire.head()
        for at in range(0, len(answer), size):
            await wire.chunk(answer[at : at + size])
            await asyncio.sleep(pause)
        if end:
            await wire.chunk(end=end)
        if usage:
            await wire.send(f"data: {json.dumps({'choices': [], 'usage': usage})}\n\n")
        await wire.send("data: [DONE]\n\n")

    return act


def error(status: int, message: str = "no", **headers: str) -> Act:
    """Answer with an error in the form that these servers share."""

    async def act(wire: Wire) -> None:
        await wire.head(status, "application/json", **headers)
        await wire.send(json.dumps({"error": {"message": message, "type": "invalid_request_error", "code": None}}))

    return act
