"""The way to a model's server by aiohttp, which parses in C: a third of the time that httpx2's own way takes for each piece of an answer.

Who uses it must close it: aiohttp complains of a session that is forgotten.
"""

import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import aiohttp
import httpx2


def client() -> httpx2.AsyncClient:
    """Return a client for the SDK with as many connections as are asked for: whoever calls counts its calls."""
    return httpx2.AsyncClient(transport=Aiohttp(httpx2.create_ssl_context()), follow_redirects=True)


class Aiohttp(httpx2.AsyncBaseTransport):
    """Sends httpx2's requests; proxies are those of the environment."""

    def __init__(self, tls: ssl.SSLContext) -> None:
        """Open nothing yet: a session belongs to the event loop of the first request."""
        self._tls = tls
        self._session: aiohttp.ClientSession | None = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return the answer's head; its body is read as it comes."""
        self._session = session = self._session or self._opened()
        seconds = request.extensions.get("timeout", {})
        with _renamed():
            answer = await session.request(
                request.method,
                str(request.url),
                headers=request.headers.multi_items(),
                data=await request.aread(),
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(sock_connect=seconds.get("connect")),
            )
        about = {"http_version": b"HTTP/1.1", "reason_phrase": (answer.reason or "").encode()}
        return httpx2.Response(answer.status, headers=answer.raw_headers, stream=_Body(answer), request=request, extensions=about)

    async def aclose(self) -> None:
        """Close all connections."""
        if self._session:
            await self._session.close()

    def _opened(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0, ssl=self._tls), auto_decompress=False, trust_env=True)


class _Body(httpx2.AsyncByteStream):
    def __init__(self, answer: aiohttp.ClientResponse) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with _renamed():
            async for received in self._answer.content.iter_any():
                yield received

    async def aclose(self) -> None:
        self._answer.release()


@contextmanager
def _renamed() -> Iterator[None]:
    """Turn errors into httpx2's, by which ours are told apart: too late, not reached, broken off."""
    try:
        yield
    except TimeoutError as error:
        raise httpx2.ConnectTimeout(str(error)) from error
    except aiohttp.ClientConnectorError as error:
        raise httpx2.ConnectError(str(error)) from error
    except aiohttp.ClientError as error:
        raise httpx2.ReadError(str(error)) from error
