"""Answers remembered for a day, so that a request sent twice is answered once."""

import hashlib
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, select

from coach_server.store import tables
from coach_server.store.database import Database
from coach_server.store.upsert import insert, replace
from coach_server.store.values import Remembered

_DAY = timedelta(hours=24)
# A process may die with a request half answered; whoever sends it again later than this may have it answered anew.
_LEASE = timedelta(minutes=2)
_RUNS = 0
_COLUMNS = tables.remembered.c


def _digest(token: str) -> str:
    """Return what stands for a token: a caller may send one that is longer than an index holds."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class Answers(Database):
    """Answers by the token that came with the request; a request that still runs has a row too, with status 0."""

    async def remembered(self, key_id: str, token: str) -> Remembered | None:
        """Return the answer given to this token within a day."""
        same = _same(key_id, token) & (_COLUMNS.created > self._now() - _DAY) & (_COLUMNS.status != _RUNS)
        async with self._reading() as connection:
            row = (await connection.execute(select(_COLUMNS.digest, _COLUMNS.status, _COLUMNS.body).where(same))).one_or_none()
        return Remembered(**row._mapping) if row else None

    async def claim(self, key_id: str, token: str) -> bool:
        """Take a token for the request that now begins; False where another has it. Of all that ask at once exactly one gets it."""
        now = self._now()
        row = {"key_id": key_id, "token": _digest(token), "digest": "", "status": _RUNS, "body": b"", "created": now}
        dead = _same(key_id, token) & (_COLUMNS.status == _RUNS) & (_COLUMNS.created <= now - _LEASE)
        async with self._writing() as connection:
            await connection.execute(delete(tables.remembered).where(dead | (_COLUMNS.created <= now - _DAY)))
            return (await connection.execute(insert(connection, tables.remembered).on_conflict_do_nothing(), row)).rowcount == 1

    async def release(self, key_id: str, token: str) -> None:
        """Give a token back whose request came to nothing."""
        async with self._writing() as connection:
            await connection.execute(delete(tables.remembered).where(_same(key_id, token) & (_COLUMNS.status == _RUNS)))

    async def remember(self, key_id: str, token: str, digest: str, status: int, body: bytes) -> None:
        """Remember an answer for a day; of two for the same token the first stays. Forgets those that are older."""
        now = self._now()
        row = {"key_id": key_id, "token": _digest(token), "digest": digest, "status": status, "body": body, "created": now}
        async with self._writing() as connection:
            await connection.execute(delete(tables.remembered).where(_COLUMNS.created <= now - _DAY))
            await connection.execute(replace(connection, tables.remembered, where=_COLUMNS.status == _RUNS), row)


def _same(key_id: str, token: str) -> ColumnElement[bool]:
    return (_COLUMNS.key_id == key_id) & (_COLUMNS.token == _digest(token))
