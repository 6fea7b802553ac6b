"""A client, for other Python programs, of a server that coaches."""

import json
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from http.client import HTTPException, HTTPResponse
from urllib.error import URLError
from urllib.request import HTTPErrorProcessor, Request, build_opener

from coach.errors import EngineError
from coach.events import Coached, Event, Found, Proposed
from coach.models import Coaching, Draft, Finding
from coach.request import draft

_EVENTS: dict[str, type[Found | Proposed | Coached]] = {"findings": Found, "edit": Proposed, "coaching": Coached}


class Remote:
    """A coach behind HTTP. Its methods raise EngineError when it is not there, refuses, or answers in a form that this version cannot read."""

    def __init__(self, base_url: str, key: str | None = None, timeout: float = 60) -> None:
        """Take the server's address, a key for it and the longest silence in seconds."""
        if not base_url.startswith(("http://", "https://")):
            raise EngineError(f"{base_url!r} is not the address of a server; give one such as 'http://127.0.0.1:8450'")
        if key and not key.isascii():
            raise EngineError("the key holds a letter that no key has; copy it again")
        self._base, self._timeout = base_url.rstrip("/"), timeout
        self._headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key.strip()}"} if key else {})

    def reply(self, text: str | Draft, /, customer: str | None = None) -> Coaching:
        """Coach one reply; `customer` is the message that it answers."""
        with self._asked("/v1/coach", draft(text, customer)) as answer:
            return Coaching.model_validate_json(answer.read())

    def review(self, text: str | Draft, /, customer: str | None = None) -> tuple[Finding, ...]:
        """Return the findings alone."""
        with self._asked("/v1/review", draft(text, customer)) as answer:
            return Found.model_validate_json(answer.read()).findings

    def stream(self, text: str | Draft, /, customer: str | None = None) -> Generator[Event, None, None]:
        """Yield findings, each edit and the whole answer as they come; closing the iterator ends the request."""
        with self._asked("/v1/coach/events", draft(text, customer)) as answer:
            for name, data in _events(answer):
                if name == "error":
                    raise EngineError(f"{self._base}: {_said(data)}")
                if kind := _EVENTS.get(name):
                    yield kind.model_validate_json(data)
                    if kind is Coached:
                        return
        raise EngineError(f"{self._base}: the stream ended before the answer; try again")

    @contextmanager
    def _asked(self, path: str, request: Draft) -> Iterator[HTTPResponse]:
        asked = Request(self._base + path, request.model_dump_json(exclude_defaults=True).encode(), self._headers)
        try:
            with build_opener(_AsItComes).open(asked, timeout=self._timeout) as answer:
                if answer.status != 200:
                    raise EngineError(f"{self._base}: {_said(answer.read()) or _status(answer)}")
                yield answer
        except (URLError, OSError, HTTPException) as error:
            raise EngineError(f"{self._base} does not answer: {getattr(error, 'reason', None) or repr(error)}") from error
        except ValueError as error:
            raise EngineError(f"{self._base} answers in a form that this version cannot read; is it a coach server?") from error


class _AsItComes(HTTPErrorProcessor):
    """Returns refusals to be read, and follows no redirect: urllib would take the key along to another host."""

    def http_response(self, request: Request, response: HTTPResponse) -> HTTPResponse:
        """Return the response."""
        return response

    https_response = http_response


def _events(lines: Iterable[bytes]) -> Iterator[tuple[str, str]]:
    """Yield name and data of each whole event; comments and other fields are skipped."""
    name, data = "", list[str]()
    for line in lines:
        field, _, value = line.decode().rstrip("\r\n").partition(":")
        if field == "event":
            name = value.removeprefix(" ")
        elif field == "data":
            data.append(value.removeprefix(" "))
        elif line in (b"\n", b"\r\n"):
            yield name, "\n".join(data)
            name, data = "", []


def _said(document: str | bytes) -> str:
    try:
        problem = json.loads(document)
    except ValueError:
        return ""
    return ": ".join(str(problem[name]) for name in ("title", "detail") if problem.get(name)) if isinstance(problem, dict) else ""


def _status(answer: HTTPResponse) -> str:
    moved = answer.headers.get("Location")
    return f"{answer.status} {answer.reason}" + (f"; it moved to {moved}" if moved else "")
