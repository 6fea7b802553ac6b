"""What agents did with the coach's changes: counted, never with text."""

from typing import Annotated, Any, Literal

from litestar import Controller, Request, get, post
from litestar.params import HeaderParameter, JSONBody, QueryParameter
from pydantic import BaseModel, ConfigDict, Field

from coach._generated import PrincipleId
from coach.models import Id
from coach_server.gate import caller
from coach_server.once import once
from coach_server.routes.said import desk, faults
from coach_server.store import Outcome

IdempotencyKey = Annotated[
    str | None, HeaderParameter(name="Idempotency-Key", max_length=200, description="The same key with the same body does nothing twice.")
]


class OutcomeIn(BaseModel):
    """What became of one change."""

    model_config = ConfigDict(extra="forbid")

    principle: PrincipleId
    source: Literal["local", "llm"]
    apply: Literal["safe", "suggest"]
    outcome: Literal["taken", "changed", "refused"]


class Outcomes(BaseModel):
    """What became of the changes of one answer."""

    model_config = ConfigDict(extra="forbid")

    coaching: Id = Field(default=None, description="The id of the request, if it had one; not kept.")
    outcomes: list[OutcomeIn] = Field(max_length=200)


class PrincipleCount(BaseModel):
    """How often a principle was broken, and what became of the changes."""

    found: int
    taken: int
    changed: int
    refused: int


class Counts(BaseModel):
    """Sums over some days; `cost` in US dollars leaves out the `unpriced` calls."""

    days: int
    calls: int
    verdicts: dict[str, int]
    principles: dict[str, PrincipleCount]
    milliseconds: int
    tokens_in: int
    tokens_out: int
    cost: float
    unpriced: int


class OutcomeRoutes(Controller):
    """What agents did."""

    path = "/v1"
    tags = ["outcomes"]  # noqa: RUF012 -- Litestar declares it so
    security = [{"key": []}]  # noqa: RUF012 -- Litestar declares it so

    @post("/outcomes", status_code=204, responses=faults(409, 422), summary="Tell what was taken, changed, refused")
    async def tell(self, data: JSONBody[Outcomes], request: Request[Any, Any, Any], idempotency_key: IdempotencyKey = None) -> None:
        """Count outcomes."""
        here, key = desk(request), caller(request)

        async def write() -> tuple[int, bytes]:
            await here.store.outcomes(key.id, [Outcome(one.principle, one.source, one.apply, one.outcome) for one in data.outcomes])
            return 204, b""

        await once(here.store, key, idempotency_key, await request.body(), write)

    @get("/report", opt={"scope": "admin"}, responses=faults(), summary="Counts of the last days")
    async def report(self, request: Request[Any, Any, Any], days: Annotated[int, QueryParameter(ge=1, le=366)] = 30) -> Counts:
        """Return what was found and what became of it."""
        found = await desk(request).store.report(days)
        principles = {name: PrincipleCount(**tally._asdict()) for name, tally in found.principles.items()}
        return Counts(**{**found._asdict(), "principles": principles})
