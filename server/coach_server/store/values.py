"""What goes into the store and what comes out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, NamedTuple

Scope = Literal["coach", "read", "admin"]
State = Literal["waiting", "running", "done", "failed", "deleted"]


class NewKey(NamedTuple):
    """A key just made; its secret is shown this once."""

    id: str
    name: str
    secret: str


class Key(NamedTuple):
    """A key as the store knows it: without its secret."""

    id: str
    name: str
    scopes: frozenset[Scope]
    per_minute: int
    tokens_per_day: int
    created: datetime
    last_used: datetime | None
    revoked: datetime | None


class Coached(NamedTuple):
    """One coached draft as it is counted: never its text. `findings` counts by principle; `cost` is None where no price is known."""

    engine: str
    channel: str
    verdict: str
    findings: Mapping[str, int]
    milliseconds: int
    tokens_in: int
    tokens_out: int
    cost: float | None


class Outcome(NamedTuple):
    """What an agent did with one edit."""

    principle: str
    source: Literal["local", "llm"]
    apply: Literal["safe", "suggest"]
    outcome: Literal["taken", "changed", "refused"]


class Tally(NamedTuple):
    """How often a principle was found broken, and what became of its edits."""

    found: int = 0
    taken: int = 0
    changed: int = 0
    refused: int = 0


class Report(NamedTuple):
    """Sums over some days. `cost` leaves out the `unpriced` calls, whose price is not known."""

    days: int
    calls: int
    verdicts: Mapping[str, int]
    principles: Mapping[str, Tally]
    milliseconds: int
    tokens_in: int
    tokens_out: int
    cost: float
    unpriced: int


class Kept(NamedTuple):
    """The text of one request and its answer."""

    request_id: str
    key_id: str | None
    request: str
    answer: str
    created: datetime


class Remembered(NamedTuple):
    """The answer a request had, for when it is sent again."""

    digest: str
    status: int
    body: bytes


class Job(NamedTuple):
    """A file of drafts that is coached in the background."""

    id: str
    state: State
    lines: int
    done: int
    bad: int
    created: datetime
    finished: datetime | None
    key_id: str | None
