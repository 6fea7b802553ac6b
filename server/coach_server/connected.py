"""Work for a client that is still there: when it leaves, the work is cancelled, and with it any call to a model."""

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

from litestar import Request

from coach_server.problems import Refused

_Done = TypeVar("_Done")


async def while_connected(request: Request[Any, Any, Any], work: Awaitable[_Done]) -> _Done:
    """Return what `work` gives; raises Refused (499) when the client has gone."""
    task, gone = asyncio.ensure_future(work), asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            return task.result()
        raise Refused(499, "client-gone", "the client closed the connection before the answer was there")
    finally:
        for one in (task, gone):
            one.cancel()
        await asyncio.gather(task, gone, return_exceptions=True)


async def _gone(request: Request[Any, Any, Any]) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
