"""Connections on which a commit is on disk when it returns."""

import time
from sqlite3 import Error, OperationalError
from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_PATIENCE = 30
_BEGIN_WRITING = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SET LOCAL synchronous_commit = on"}


def connect(url: URL) -> AsyncEngine:
    """Return an engine; it connects when it is first used."""
    if url.get_backend_name() == "postgresql":
        engine = create_async_engine(url, pool_pre_ping=True, connect_args={"timeout": 10})
    else:
        engine = create_async_engine(url, connect_args={"timeout": _PATIENCE})
        event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Begin; on SQLite a transaction that writes must take its turn at once, for one that reads first is refused when it comes to write."""
    if connection.get_execution_options().get("writes"):
        connection.exec_driver_sql(_BEGIN_WRITING[connection.dialect.name])
    elif connection.dialect.name == "sqlite":
        connection.exec_driver_sql("BEGIN")


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        _write_ahead(cursor)
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA secure_delete = ON")
    except Error:
        connection.close()  # Nobody else would, and its thread would live on.
        raise
    cursor.close()


def _write_ahead(cursor: Any) -> None:
    """Switch to the write-ahead log; SQLite does not wait here for others that write or switch, so wait for them in a transaction."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except OperationalError:
            if time.monotonic() > end:
                raise
            cursor.execute("BEGIN EXCLUSIVE")
            cursor.execute("COMMIT")
