"""What the coach looks for, and what this server is."""

from typing import Any

from litestar import Controller, Request, get
from pydantic import BaseModel

import coach
from coach.principles import Principle, principles
from coach.rules.load import load
from coach_server.routes.said import KEY, desk, faults


class Principles(BaseModel):
    """The fourteen principles, in display order."""

    principles: tuple[Principle, ...]


class RuleLine(BaseModel):
    """One rule."""

    id: str
    principle: str
    kind: str
    fix: str
    reason: str


class Rules(BaseModel):
    """All rules."""

    rules: tuple[RuleLine, ...]


class About(BaseModel):
    """What answers here, and what it does with text."""

    version: str
    engine: str
    sends_to: str | None
    keeps_text: bool
    retention_days: int | None
    needs_key: bool = True


class CatalogueRoutes(Controller):
    """What the coach looks for."""

    path = "/v1"
    tags = ["catalogue"]  # noqa: RUF012 -- Litestar declares it so

    @get("/principles", opt={"scope": "read"}, security=KEY, responses=faults(), summary="The principles")
    async def principles(self) -> Principles:
        """Return the fourteen principles."""
        return Principles(principles=principles())

    @get("/rules", opt={"scope": "read"}, security=KEY, responses=faults(), summary="The rules")
    async def rules(self, request: Request[Any, Any, Any]) -> Rules:
        """Return every rule of this server's packs."""
        found = load(desk(request).settings.packs).rules
        return Rules(rules=tuple(RuleLine(id=r.id, principle=r.principle, kind=r.kind, fix=r.fix, reason=r.reason) for r in found))

    @get("/about", responses={500: faults()[500]}, summary="What answers here", opt={"open": True})
    async def about(self, request: Request[Any, Any, Any]) -> About:
        """Return engine, where text goes, and what is kept; needs no key."""
        here = desk(request)
        settings = here.settings
        return About(
            version=coach.__version__,
            engine=here.engine.name if here.engine else "local",
            sends_to=getattr(here.engine, "sends_to", None),
            keeps_text=settings.keep_text,
            retention_days=settings.retention_days if settings.keep_text else None,
        )
