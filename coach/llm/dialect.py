"""Finding out what a server understands, from its own words when it refuses a call."""

from collections.abc import Callable
from typing import NamedTuple

from coach.llm.wire import Dialect


class _Step(NamedTuple):
    """Words of a refusal, one of which must be there, and the dialect that avoids it; None where that is tried already."""

    words: tuple[str, ...]
    back: Callable[[Dialect], Dialect | None]


def _format(dialect: Dialect) -> Dialect | None:
    return {"schema": dialect._replace(format="object"), "object": dialect._replace(format="plain")}.get(dialect.format)


_STEPS = (
    _Step(("v1/responses", "responses api", "not a chat model"), lambda d: d._replace(door="responses") if d.door == "chat" else None),
    _Step(("stream_options", "include_usage"), lambda d: d._replace(usage=False) if d.usage else None),
    _Step(("max_completion_tokens",), lambda d: d._replace(limit="max_tokens") if d.limit == "max_completion_tokens" else None),
    _Step(("max_tokens",), lambda d: d._replace(limit="max_completion_tokens") if d.limit == "max_tokens" else None),
    _Step(("reasoning", "effort"), lambda d: d._replace(effort=False) if d.effort else None),
    _Step(
        ("system role", "role 'system'", 'role "system"', "system message", "roles must alternate"),
        lambda d: d._replace(system=False) if d.system else None,
    ),
    _Step(("response_format", "json_schema", "json_object", "schema", "grammar", "structured", "text.format", "guided"), _format),
)
_TOO_LONG = (
    "context length",
    "context_length",
    "context size",
    "context window",
    "exceed_context",
    "too long",
    "maximum context",
    "prompt is too",
)


def softer(dialect: Dialect, said: str) -> Dialect | None:
    """Return the dialect to try after a server refused a call with the words `said`; None when there is nothing left to leave out."""
    low = said.lower()
    for step in _STEPS:
        if any(word in low for word in step.words) and (next_one := step.back(dialect)):
            return next_one
    # A server that does not say what it minds minds what is rarest.
    return _format(dialect)


def too_long(said: str) -> bool:
    """Say whether a server refused a call because the model cannot read so much."""
    return any(words in said.lower() for words in _TOO_LONG)
