"""Whether the server lives and is ready, and its numbers."""

from typing import Any

from litestar import MediaType, Request, Response, get
from litestar.openapi import ResponseSpec
from pydantic import BaseModel

from coach_server.metrics import METRICS
from coach_server.routes.said import KEY, desk, faults


class Health(BaseModel):
    """Whether it is ready, with the reasons where it is not."""

    status: str
    reasons: tuple[str, ...] = ()


@get("/health/live", tags=["health"], opt={"open": True}, summary="Alive", responses={500: faults()[500]})
async def live() -> Health:
    """Say that the process answers."""
    return Health(status="live")


@get(
    "/health/ready",
    tags=["health"],
    opt={"open": True},
    summary="Ready",
    responses={503: ResponseSpec(Health, description="Not ready, with the reasons."), 500: faults()[500]},
)
async def ready(request: Request[Any, Any, Any]) -> Response[Health]:
    """Say whether requests can be answered, with the reasons where not."""
    reason = await desk(request).store.ready()
    reasons = (f"database: {reason}",) if reason else ()
    return Response(Health(status="not ready" if reasons else "ready", reasons=reasons), status_code=503 if reasons else 200)


@get(
    "/metrics",
    tags=["health"],
    opt={"scope": "admin"},
    security=KEY,
    media_type=MediaType.TEXT,
    summary="Numbers for Prometheus",
    responses=faults(),
)
async def metrics() -> bytes:
    """Return the numbers of all workers."""
    return METRICS.text()
