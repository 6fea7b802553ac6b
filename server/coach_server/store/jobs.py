"""Jobs: files of drafts that are coached in the background."""

import secrets
from typing import get_args

from sqlalchemy import select, update

from coach_server.store import tables
from coach_server.store.database import Database
from coach_server.store.errors import StoreError
from coach_server.store.values import Job, State

_CHANGES = frozenset(Job._fields) - {"id", "created", "key_id"}


class Jobs(Database):
    """How far each job is."""

    async def add_job(self, key_id: str | None, lines: int) -> str:
        """Add a job that waits; return its id."""
        new = Job(f"job_{secrets.token_hex(8)}", "waiting", lines, 0, 0, self._now(), None, key_id)
        async with self._writing() as connection:
            await connection.execute(tables.jobs.insert(), new._asdict())
        return new.id

    async def job(self, job_id: str) -> Job | None:
        """Return a job."""
        async with self._reading() as connection:
            row = (await connection.execute(select(tables.jobs).where(tables.jobs.c.id == job_id))).one_or_none()
        return Job(**row._mapping) if row else None

    async def update_job(self, job_id: str, **fields: object) -> None:
        """Change a job; one that is done or failed gets the time it finished."""
        if not fields or fields.keys() - _CHANGES:
            raise ValueError(f"a job's {sorted(fields)} cannot be changed: only {sorted(_CHANGES)}")
        if (state := fields.get("state", "running")) not in get_args(State):
            raise ValueError(f"a job cannot be {state!r}: only {', '.join(get_args(State))}")
        ended = {"finished": self._now()} if state in ("done", "failed") else {}
        async with self._writing() as connection:
            done = await connection.execute(update(tables.jobs).where(tables.jobs.c.id == job_id).values(ended | fields))
        if done.rowcount != 1:
            raise StoreError(f"there is no job {job_id!r}")
