"""What is asked for: a request from a bare text or from untrusted data, or an error that names the field."""

from collections.abc import Sequence

from pydantic import ValidationError

from coach.errors import DraftError
from coach.models import Draft, Turn


def draft(text: str | Draft, /, customer: str | None = None) -> Draft:
    """Return the request for a bare text; raises DraftError that names the field and says what to do."""
    if isinstance(text, Draft):
        if customer:
            raise DraftError("customer: a Draft has a thread of its own; put the message there as its last Turn(role='customer', text=…)")
        return text
    return parse({"text": text, "thread": () if customer in (None, "") else (_turn(customer),)})


def parse(request: object) -> Draft:
    """Return a request from untrusted data; raises DraftError that names the field and says what to do."""
    try:
        return Draft.model_validate(request)
    except ValidationError as error:
        raise DraftError(_said(error)) from error


def _turn(customer: str | None) -> Turn:
    try:
        return Turn.model_validate({"role": "customer", "text": customer})
    except ValidationError as error:
        raise DraftError(_said(error, ("customer",))) from error


def _said(error: ValidationError, where: tuple[int | str, ...] = ()) -> str:
    return "; ".join(dict.fromkeys(_plain(where or item["loc"], item["msg"], item.get("input")) for item in error.errors()))


def _plain(where: Sequence[int | str], message: str, value: object) -> str:
    name = ".".join(map(str, where)) or "request"
    if where[:1] == ("id",):
        return f"id: give a string or a whole number, got {value!r:.60}"
    if "unicode" in message or "surrogate" in message:
        return f"{name} holds half a character (a lone surrogate); send valid Unicode"
    for pydantics, ours in (
        ("dictionary or instance of Draft", "object with at least a text"),
        ("valid tuple", "list"),
        ("valid dictionary", "object"),
    ):
        message = message.replace(pydantics, ours)
    return f"{name}: {message[0].lower()}{message[1:]}" + (f", got {value!r:.60}" if not isinstance(value, dict) else "")
