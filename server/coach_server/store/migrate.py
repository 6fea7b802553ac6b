"""Brings a database to the tables this version needs."""

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from coach_server.store.errors import StoreError

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = int.from_bytes(b"coach")


async def migrate(engine: AsyncEngine) -> None:
    """Migrate in one transaction; of several processes that start at once the first does it and the others wait."""
    async with engine.execution_options(writes=True).begin() as connection:
        if engine.dialect.name == "postgresql":  # On SQLite a transaction that writes is alone anyway.
            await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        await connection.run_sync(_upgrade)


def _upgrade(connection: Connection) -> None:
    """Run what is missing, without Alembic's `context` and `op`: they are global, and stores may open at once."""
    script = ScriptDirectory(str(_SCRIPTS))
    context = MigrationContext.configure(connection, opts={"fn": lambda heads, _: script._upgrade_revs("head", heads)})
    unknown = set(context.get_current_heads()) - {step.revision for step in script.walk_revisions()}
    if unknown:
        raise StoreError(f"a newer version of coach-my-reply wrote it (migration {min(unknown)!r}): install that version or a later one")
    context.run_migrations(op=Operations(context))
