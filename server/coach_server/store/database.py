"""The open database under the store."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import UTC, date, datetime
from typing import Self

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from coach_server.store.address import address, make_room, shown
from coach_server.store.connect import connect
from coach_server.store.errors import StoreError
from coach_server.store.migrate import migrate
from coach_server.store.tables import keys

_FAILURES = (SQLAlchemyError, OSError, sqlite3.Error)
_SECONDS = 5


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _reason(error: Exception) -> object:
    """Return what the database itself said."""
    return getattr(error, "orig", None) or error


class Database:
    """A database whose tables are those this version needs."""

    def __init__(self, engine: AsyncEngine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now
        # SQLite lets one write at a time; who waits here waits in order, who waits there tries again now and then.
        self._turn = asyncio.Lock() if engine.dialect.name == "sqlite" else nullcontext()

    @classmethod
    async def open(cls, url: str, now: Callable[[], datetime] = _utc_now) -> Self:
        """Open the store at a URL and migrate it; `now` is its clock."""
        at = address(url)
        engine = connect(at)
        try:
            make_room(at)
            await migrate(engine)
        except (StoreError, *_FAILURES) as error:
            await engine.dispose()
            raise StoreError(f"the store {shown(at)} cannot be opened: {_reason(error)}") from error
        return cls(engine, now)

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()

    async def ready(self) -> str | None:
        """Return why the store does not answer, or None."""
        try:
            async with asyncio.timeout(_SECONDS), self._reading() as connection:
                await connection.execute(select(keys.c.id).limit(1))
        except TimeoutError:
            return f"the store did not answer within {_SECONDS} seconds"
        except _FAILURES as error:
            return f"the store does not answer: {_reason(error)}"
        return None

    def _today(self) -> date:
        return self._now().astimezone(UTC).date()

    def _reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        return self._engine.connect()

    @asynccontextmanager
    async def _writing(self) -> AsyncGenerator[AsyncConnection, None]:
        """Open a transaction that is on disk when it is left without an error."""
        async with self._turn, self._engine.execution_options(writes=True).begin() as connection:
            yield connection

    async def _wipe(self) -> None:
        """Empty SQLite's log: what was deleted is overwritten in the file, but may still stand there."""
        if self._engine.dialect.name == "sqlite":
            async with self._reading() as connection:
                raw = await connection.get_raw_connection()
                assert raw.driver_connection is not None
                await raw.driver_connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
