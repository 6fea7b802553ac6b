"""Where the store is: its URL, read and made ready, and never printed with a password."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from coach_server.store.errors import StoreError

_WANTED = "write sqlite+aiosqlite:///path/coach.db or postgresql+asyncpg://user@host/database"
_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}


def address(url: str) -> URL:
    """Read a URL; the driver may be left out."""
    try:
        read = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError(f"the URL of the store cannot be read (not shown: it may hold a password): {_WANTED}") from None
    driver = _DRIVERS.get(read.drivername.split("+")[0])
    if driver is None:
        raise StoreError(f"the store can be SQLite or PostgreSQL, not {read.drivername!r}: {_WANTED}")
    if driver == _DRIVERS["sqlite"] and read.database in (None, "", ":memory:"):
        raise StoreError(f"a store in memory ({shown(read)}) would forget everything: {_WANTED}")
    return read.set(drivername=driver)


def shown(url: URL) -> str:
    """Return the URL as messages may show it."""
    return url.difference_update_query(["password"]).render_as_string(hide_password=True)


def make_room(url: URL) -> None:
    """Create the file of an SQLite store and its folder, for the owner's eyes only."""
    if url.drivername == _DRIVERS["sqlite"] and url.database:
        file = Path(url.database)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)  # A file that is there is not opened: to close it again would end the locks of its other connections.
        if file.is_dir():
            raise IsADirectoryError(f"{file} is a folder")
