"""Coach a reply: whole, as events, or the findings alone."""

from typing import Any

from litestar import Controller, Request, post
from litestar.params import JSONBody
from litestar.response import Stream
from pydantic import BaseModel

from coach import Coaching, Draft, Finding
from coach_server import sse
from coach_server.connected import while_connected
from coach_server.gate import caller
from coach_server.logs import AFTER
from coach_server.routes.said import desk, faults, request_id

_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}


class Findings(BaseModel):
    """What the rules found."""

    findings: tuple[Finding, ...]


class CoachingRoutes(Controller):
    """Coaching."""

    path = "/v1"
    tags = ["coaching"]  # noqa: RUF012 -- Litestar declares it so
    security = [{"key": []}]  # noqa: RUF012 -- Litestar declares it so

    @post("/coach", status_code=200, responses=faults(), summary="Coach a reply")
    async def coach(self, data: JSONBody[Draft], request: Request[Any, Any, Any]) -> Coaching:
        """Return the whole answer: findings, edits, rewrite."""
        return await while_connected(request, desk(request).reply(data, caller(request), request_id(request)))

    @post("/review", status_code=200, responses=faults(), summary="Findings of the rules alone")
    async def review(self, data: JSONBody[Draft], request: Request[Any, Any, Any]) -> Findings:
        """Return the findings of the rules; no model is asked."""
        return Findings(findings=tuple(desk(request).review(data)))

    @post("/coach/events", status_code=200, responses=faults(503), media_type="text/event-stream", summary="Coach a reply, as it happens")
    async def events(self, data: JSONBody[Draft], request: Request[Any, Any, Any]) -> Stream:
        """Stream `findings`, then `edit` for each verified edit, then `coaching`; or `error` with a problem document. Comments keep the line alive."""
        here = desk(request)
        here.fits(data)
        here.enter()
        # Given back when the request ends, however it ends: a stream that nobody begins to read runs no code of its own.
        request.scope["state"][AFTER] = here.leave
        events = here.events(data, caller(request), request_id(request))
        # What fails before the first event still gets a status of its own.
        first = await anext(events)
        lines = sse.lively(events, first, here.settings.heartbeat_seconds, request_id(request))
        return Stream(lines, media_type="text/event-stream", headers=_HEADERS)
