"""The texts of requests and answers, kept only where the settings say so."""

from datetime import datetime

from sqlalchemy import delete, select

from coach_server.store import tables
from coach_server.store.database import Database
from coach_server.store.upsert import replace
from coach_server.store.values import Kept

_COLUMNS = tables.kept.c


class Texts(Database):
    """What is kept until it is forgotten."""

    async def keep(self, request_id: str, key_id: str | None, request: str, answer: str) -> None:
        """Keep a request and its answer."""
        row = Kept(request_id, key_id, request, answer, self._now())._asdict()
        async with self._writing() as connection:
            await connection.execute(replace(connection, tables.kept), row)

    async def kept(self, request_id: str) -> Kept | None:
        """Return a kept request and its answer."""
        async with self._reading() as connection:
            row = (await connection.execute(select(tables.kept).where(_COLUMNS.request_id == request_id))).one_or_none()
        return Kept(**row._mapping) if row else None

    async def forget(self, *, before: datetime | None = None, request_id: str | None = None) -> int:
        """Delete what was kept, all of it or what was kept before a moment or for one request; return how many."""
        chosen = delete(tables.kept)
        chosen = chosen if before is None else chosen.where(_COLUMNS.created < before)
        chosen = chosen if request_id is None else chosen.where(_COLUMNS.request_id == request_id)
        async with self._writing() as connection:
            gone = (await connection.execute(chosen)).rowcount
        await self._wipe()
        return gone
