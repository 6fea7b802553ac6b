"""What routes say in the schema about problems, and how they find the desk."""

from typing import Any

from litestar import Request
from litestar.openapi import ResponseSpec

from coach_server.desk import Desk
from coach_server.problems import Problem

_SAYS = {
    400: "The request is not what /schema describes.",
    401: "No key, or one that is unknown or revoked.",
    403: "The key lacks the scope, or the page may not call.",
    413: "The body is too large.",
    415: "The body does not say that it is JSON.",
    429: "The key has called too often; Retry-After says when.",
    500: "Something broke; the log has it under the request's id.",
}

KEY: list[dict[str, list[str]]] = [{"key": []}]


def faults(*more: int) -> dict[int, ResponseSpec]:
    """Return the problems that a route may answer with."""
    says = {
        **_SAYS,
        404: "There is no such thing.",
        409: "Not now.",
        422: "The idempotency key was used for something else.",
        503: "Too busy; Retry-After says when.",
    }
    return {
        status: ResponseSpec(Problem, description=says[status], media_type="application/problem+json", generate_examples=False)
        for status in (*_SAYS, *more)
    }


def desk(request: Request[Any, Any, Any]) -> Desk:
    """Return the desk of this app."""
    found: Desk = request.app.state.desk
    return found


def request_id(request: Request[Any, Any, Any]) -> str:
    """Return the id of a request."""
    return str(request.scope["state"]["request_id"])
