"""Writes that create a row or change the one that is there, in one statement and so exactly, however many write at once."""

from sqlalchemy import ColumnElement, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

Insert = sqlite.Insert | postgresql.Insert


def insert(connection: AsyncConnection, table: Table) -> Insert:
    """Return the insert of the connection's database."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def add(connection: AsyncConnection, table: Table, *sums: str) -> Insert:
    """Insert, or add these columns to those of the row with the same key."""
    into = insert(connection, table)
    return into.on_conflict_do_update(
        index_elements=list(table.primary_key), set_={name: table.c[name] + into.excluded[name] for name in sums}
    )


def replace(connection: AsyncConnection, table: Table, where: ColumnElement[bool] | None = None) -> Insert:
    """Insert, or replace the row with the same key, if it is one that `where` means."""
    into = insert(connection, table)
    return into.on_conflict_do_update(index_elements=list(table.primary_key), set_=dict(into.excluded), where=where)
