"""What goes in and what comes out; also the schema of the HTTP API."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt, StrictStr, model_validator

from coach._generated import PrincipleId

Channel = Literal["email", "chat", "ticket", "review", "social"]
Role = Literal["customer", "agent"]
Verdict = Literal["send", "revise"]
Offsets = Literal["codepoint", "utf16"]


def _no_truth(value: Any) -> Any:
    """Refuse true and false, which count as numbers where strictness is overridden."""
    if isinstance(value, bool):
        raise ValueError("give a string or a whole number")
    return value


def _whole(value: Any) -> Any:
    """Refuse a lone surrogate, which no answer could be written with."""
    if isinstance(value, str) and not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        raise ValueError("holds a lone surrogate")
    return value


Id = Annotated[StrictStr | StrictInt | None, BeforeValidator(_no_truth), AfterValidator(_whole)]
Known = Annotated[str, AfterValidator(_whole)]
LONGEST_DRAFT = 200_000
LONGEST_TURN = 200_000


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Turn(_Frozen):
    """One earlier message of the conversation."""

    role: Role
    text: Annotated[str, Field(max_length=LONGEST_TURN)]


class Draft(_Frozen):
    """A reply that nobody has sent yet, with what is known around it."""

    id: Id = Field(default=None, description="Echoed in the answer: a string or a whole number.")
    text: Annotated[str, Field(max_length=LONGEST_DRAFT, description="The reply as the agent wrote it.")]
    channel: Channel = "email"
    thread: tuple[Turn, ...] = Field(
        default=(), description="Earlier turns, oldest first; the last customer turn is what the draft answers."
    )
    agent_name: Known | None = None
    customer_name: Known | None = None
    policy: tuple[Known, ...] = Field(default=(), description="What the agent may do, a line each: “agents may refund up to 50 EUR”.")
    offsets: Offsets = Field(default="codepoint", description="Unit of start and end in the answer.")

    @model_validator(mode="before")
    @classmethod
    def _null_is_left_out(cls, given: Any) -> Any:
        return {name: value for name, value in given.items() if value is not None or name == "text"} if isinstance(given, dict) else given


class Finding(_Frozen):
    """One place that will not land, or one thing that is missing (then start, end and text are null)."""

    rule: str
    principle: PrincipleId
    start: int | None
    end: int | None
    text: str | None
    reason: str
    source: Literal["local", "llm"] = "local"
    missing: str | None = None


class Edit(_Frozen):
    """Replace [start, end) of the draft by `replacement`; `safe` edits are in the rewrite, `suggest` edits are offered."""

    start: int
    end: int
    replacement: str
    principle: PrincipleId
    reason: str
    apply: Literal["safe", "suggest"]


class Usage(_Frozen):
    """What a model call cost; all zero for the local engine. `cost` in US dollars, null where no price of the model is known."""

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = 0.0


class Coaching(_Frozen):
    """The answer: findings, the edits that cure them, and the draft with every safe edit applied (null where there is none)."""

    id: Id
    verdict: Verdict
    headline: str
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    rewrite: str | None
    placeholders: tuple[str, ...] = ()
    engine: str
    prompt: str | None = None
    withheld: tuple[str, ...] = ()
    usage: Usage = Usage()
