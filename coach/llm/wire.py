"""What goes to a model's server and what comes back, whatever its door."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, Protocol

Format = Literal["schema", "object", "plain"]


class Message(NamedTuple):
    """One message of a conversation with a model."""

    role: Literal["system", "user", "assistant"]
    text: str


class Dialect(NamedTuple):
    """What a server understands; each call starts with the most and steps back where the server refuses."""

    door: Literal["chat", "responses"] = "chat"
    format: Format = "schema"
    limit: Literal["max_completion_tokens", "max_tokens"] = "max_completion_tokens"
    usage: bool = True
    system: bool = True
    effort: bool = True


class Asked(NamedTuple):
    """One call: messages, model, ceiling of the answer in tokens, reasoning effort, and the schema of the answer."""

    messages: tuple[Message, ...]
    model: str
    most: int
    effort: str | None
    schema: Mapping[str, Any]


class Tokens(NamedTuple):
    """What a call took, in tokens; `cached` of the input were read from the provider's cache."""

    input: int = 0
    cached: int = 0
    output: int = 0


class Piece(NamedTuple):
    """One event of a streamed answer. `end` is why the model stopped, once it did."""

    text: str = ""
    end: str | None = None
    tokens: Tokens | None = None
    refusal: bool = False
    failed: bool = False


class Door(Protocol):
    """One way to ask for a streamed answer."""

    path: str

    def body(self, asked: Asked, dialect: Dialect) -> dict[str, Any]:
        """Return the JSON body of a call."""
        ...

    def piece(self, event: object) -> Piece:
        """Return what one event of the stream says; an event that is not understood says nothing."""
        ...


def merged(asked: Asked, dialect: Dialect) -> list[Message]:
    """Return the messages, the system's text before the first question for servers that know no system."""
    if dialect.system or not asked.messages or asked.messages[0].role != "system":
        return list(asked.messages)
    first, second, *rest = asked.messages
    return [Message("user", f"{first.text}\n\n{second.text}"), *rest]


def number(table: object, *names: str) -> int:
    """Return the whole number at a path of keys, 0 where there is none."""
    for name in names:
        table = table.get(name) if isinstance(table, dict) else None
    return table if isinstance(table, int) else 0
