"""An empty store on either database, and a clock to turn; a file of tests imports what it asks for."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from coach_server.store import Store
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.server.postgres import Postgres


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        """Set it."""
        self.time = datetime(2026, 5, 3, 23, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.time

    def turn(self, **by: float) -> None:
        """Turn it on."""
        self.time += timedelta(**by)


@pytest.fixture(name="url", params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/made/on/demand/coach.db"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


@pytest.fixture(name="clock")
def turned_clock() -> Clock:
    """Return a clock that shows half an hour before midnight."""
    return Clock()


@pytest.fixture(name="store")
async def empty_store(url: str, clock: Clock) -> AsyncIterator[Store]:
    """Return an empty store."""
    opened = await Store.open(url, clock)
    yield opened
    await opened.close()


async def ran(url: str, statement: str) -> list[object]:
    """Return the first column of what a statement gives, past the store."""
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        result = await connection.execute(text(statement))
        found = list(result.scalars()) if result.returns_rows else []
    await engine.dispose()
    return found
