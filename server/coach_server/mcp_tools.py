"""The two tools that an assistant may call: what it is told about them, its arguments read into a draft, the answer in its form."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from mcp.types import CallToolResult, TextContent, Tool, ToolAnnotations
from pydantic import BaseModel, ConfigDict

from coach import Coaching, Draft, DraftError, Finding, Turn, parse
from coach.models import LONGEST_TURN

COACH, REVIEW = "coach_reply", "review_reply"
_CUSTOMER = {
    "anyOf": [{"type": "string", "maxLength": LONGEST_TURN}, {"type": "null"}],
    "default": None,
    "description": "The customer's message that the reply answers: short for the last turn of `thread`.",
}
_OFFERED = {
    COACH: "Coach a reply to a customer before it is sent: the places that will not land with this customer, why, "
    "and edits that mend them. `rewrite` is the reply with every safe edit made, null where nothing should change. "
    "Facts and promises are never invented: what nobody said is a [placeholder] that the sender fills in.",
    REVIEW: "Find the places of a reply to a customer that will not land, and why. Changes nothing.",
}


class Review(BaseModel):
    """The findings alone."""

    model_config = ConfigDict(frozen=True)
    findings: tuple[Finding, ...]


_ANSWERS: dict[str, type[BaseModel]] = {COACH: Coaching, REVIEW: Review}


@cache
def arguments() -> dict[str, Any]:
    """Return the JSON schema of what both tools take: a draft, and `customer` as its short form of a thread."""
    schema = Draft.model_json_schema()
    fields = {name: field for name, field in schema["properties"].items() if name not in ("id", "offsets")}
    return {**schema, "title": "Reply", "properties": {"text": fields.pop("text"), "customer": _CUSTOMER, **fields}}


def tools() -> list[Tool]:
    """Return both tools as an assistant sees them."""
    hints = ToolAnnotations(read_only_hint=True)
    return [
        Tool(
            name=name,
            description=description,
            input_schema=arguments(),
            output_schema=_ANSWERS[name].model_json_schema(mode="serialization"),
            annotations=hints,
        )
        for name, description in _OFFERED.items()
    ]


def asked(given: Mapping[str, Any]) -> Draft:
    """Return the draft that a tool was called with; raises DraftError that names the argument and says what to do."""
    known = arguments()["properties"]
    if unknown := sorted(given.keys() - known.keys()):
        raise DraftError(f"{', '.join(unknown):.60}: no such argument; use {', '.join(known)}")
    draft = parse({name: value for name, value in given.items() if name != "customer"})
    customer = given.get("customer")
    if customer is None or customer == "":
        return draft
    if not isinstance(customer, str) or len(customer) > LONGEST_TURN:
        raise DraftError(f"customer: give the message that the reply answers, a string of at most {LONGEST_TURN:,} characters")
    turn = Turn(role="customer", text=customer)
    # Assistants like to send the message twice, here and as the end of the thread.
    return draft if draft.thread[-1:] == (turn,) else draft.model_copy(update={"thread": (*draft.thread, turn)})


def answered(answer: BaseModel) -> CallToolResult:
    """Return an answer as structured content, and as text for clients that read only that."""
    return CallToolResult(content=[TextContent(text=answer.model_dump_json())], structured_content=answer.model_dump(mode="json"))


def refused(why: str) -> CallToolResult:
    """Return what is wrong with a call, for the assistant to mend."""
    return CallToolResult(content=[TextContent(text=why)], is_error=True)
