"""Lets respx answer for httpx2, which the SDK speaks and respx does not see: a transport that hands requests over and turns errors back."""

import httpx
import httpx2
import respx


class Respx2(httpx2.AsyncBaseTransport):
    """Asks a respx router; nothing is patched and nothing can leave."""

    def __init__(self, router: respx.MockRouter) -> None:
        self._router = router

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        asked = httpx.Request(request.method, str(request.url), headers=dict(request.headers), content=await request.aread())
        try:
            answer = await self._router.async_handler(asked)
        except httpx.TransportError as error:
            raise getattr(httpx2, type(error).__name__)(str(error), request=request) from error
        return httpx2.Response(answer.status_code, headers=dict(answer.headers), content=await answer.aread(), request=request)
