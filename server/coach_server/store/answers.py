"""Answers remembered for a day, so that a request sent twice is answered once."""

import hashlib
from datetime import timedelta

from sqlalchemy import delete, select

from coach_server.store import tables
from coach_server.store.database import Database
from coach_server.store.upsert import insert
from coach_server.store.values import Remembered

_DAY = timedelta(hours=24)
_COLUMNS = tables.remembered.c


def _digest(token: str) -> str:
    """Return what stands for a token: a caller may send one that is longer than an index holds."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class Answers(Database):
    """Answers by the token that came with the request."""

    async def remembered(self, key_id: str, token: str) -> Remembered | None:
        """Return the answer given to this token within a day."""
        same = (_COLUMNS.key_id == key_id) & (_COLUMNS.token == _digest(token)) & (_COLUMNS.created > self._now() - _DAY)
        async with self._reading() as connection:
            row = (await connection.execute(select(_COLUMNS.digest, _COLUMNS.status, _COLUMNS.body).where(same))).one_or_none()
        return Remembered(**row._mapping) if row else None

    async def remember(self, key_id: str, token: str, digest: str, status: int, body: bytes) -> None:
        """Remember an answer for a day; of two for the same token the first stays. Forgets those that are older."""
        now = self._now()
        row = {"key_id": key_id, "token": _digest(token), "digest": digest, "status": status, "body": body, "created": now}
        async with self._writing() as connection:
            await connection.execute(delete(tables.remembered).where(_COLUMNS.created <= now - _DAY))
            await connection.execute(insert(connection, tables.remembered).on_conflict_do_nothing(), row)
