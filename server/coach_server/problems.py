"""Errors as RFC 9457 problem documents: a stable type and title, what is wrong, where, and what to do."""

import traceback
from http import HTTPStatus
from pathlib import Path
from typing import Any

import structlog
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.types import ExceptionHandlersMap
from pydantic import BaseModel, Field

from coach.errors import CoachError, DraftError

PROBLEM = "application/problem+json"
# Python 3.13 has other words for some of these, and a kind of problem stays what it is.
_KINDS = {
    400: "invalid-request",
    413: "request-entity-too-large",
    414: "request-uri-too-long",
    416: "requested-range-not-satisfiable",
    422: "unprocessable-entity",
}


class Fault(BaseModel):
    """One field that is wrong."""

    field: str
    message: str


class Problem(BaseModel):
    """A problem document."""

    type: str = Field(description="Stable name of the kind of problem.")
    title: str = Field(description="The kind of problem in words, the same for all of its kind.")
    status: int
    detail: str = Field(description="What is wrong this time and what to do.")
    instance: str = Field(description="The request's id; logs have it too.")
    errors: list[Fault] = []


class Refused(HTTPException):
    """Raise to refuse a request; `headers` go out with it."""

    def __init__(self, status: int, kind: str, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(detail=detail, status_code=status, headers=headers)
        self.kind = kind


def problem(request_id: str, status: int, kind: str, detail: str, errors: list[Fault] | None = None) -> Problem:
    """Return the document; `kind` is a name such as "bad-request"."""
    title = kind.replace("-", " ").capitalize()
    return Problem(type=f"urn:coach:problem:{kind}", title=title, status=status, detail=detail, instance=request_id, errors=errors or [])


def response(found: Problem, headers: dict[str, str] | None = None) -> Response[Any]:
    """Return a document as a response."""
    body = found.model_dump(mode="json", exclude_defaults=False)
    return Response(body, status_code=found.status, media_type=PROBLEM, headers=headers or {})


def _id(request: Request[Any, Any, Any]) -> str:
    return str(request.scope.get("state", {}).get("request_id", ""))


def _invalid(request: Request[Any, Any, Any], error: ValidationException) -> Response[Any]:
    extra = error.extra if isinstance(error.extra, list) else []
    faults = [Fault(field=str(item.get("key") or "body"), message=str(item.get("message", ""))) for item in extra if isinstance(item, dict)]
    said = "; ".join(f"{fault.field}: {fault.message}" for fault in faults) or "the body does not have the form that /schema describes"
    return response(problem(_id(request), 400, "invalid-request", said, faults))


def _draft(request: Request[Any, Any, Any], error: DraftError) -> Response[Any]:
    field = str(error).split(":", 1)[0].split(" ", 1)[0]
    return response(problem(_id(request), 400, "invalid-request", str(error), [Fault(field=field, message=str(error))]))


def _refused(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    kind = error.kind if isinstance(error, Refused) else _phrase(error.status_code)
    return response(problem(_id(request), error.status_code, kind, error.detail), dict(error.headers or {}))


def _phrase(status: int) -> str:
    return _KINDS.get(status) or HTTPStatus(status).phrase.lower().replace(" ", "-")


def _nested(request: Request[Any, Any, Any], _: RecursionError) -> Response[Any]:
    return response(problem(_id(request), 400, "invalid-request", "the body is nested deeper than any request needs"))


def _ours(request: Request[Any, Any, Any], error: CoachError) -> Response[Any]:
    return response(problem(_id(request), 500, "coach-error", str(error)))


def _unforeseen(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    # Where it happened, never what it says: messages quote what they choke on.
    where = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)[-6:]]
    structlog.get_logger("coach").error("failed", id=_id(request), error=type(error).__name__, where=where)
    return response(problem(_id(request), 500, "internal-error", f"something broke here; the log has it under {_id(request)}"))


HANDLERS: ExceptionHandlersMap = {
    ValidationException: _invalid,
    DraftError: _draft,
    CoachError: _ours,
    HTTPException: _refused,
    RecursionError: _nested,
    Exception: _unforeseen,
}
__all__ = ["HANDLERS", "PROBLEM", "Fault", "MediaType", "Problem", "Refused", "problem", "response"]
