"""A store that cannot be opened says where and why, and never a password; on SQLite, what is private stays so."""

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from coach_server.store import Store, StoreError
from coach_server.store.address import address
from coach_server.store.connect import connect
from sqlalchemy import text


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql+asyncpg://coach:hunter2@127.0.0.1:1/coach", "postgresql+asyncpg://coach:***@127.0.0.1:1/coach cannot be opened"),
        ("postgres://coach@127.0.0.1:1/coach?password=hunter2", "postgresql+asyncpg://coach@127.0.0.1:1/coach cannot be opened"),
        ("mysql://coach:hunter2@127.0.0.1/coach", "SQLite or PostgreSQL, not 'mysql'"),
        ("hunter2", "write sqlite+aiosqlite:///path/coach.db"),
        ("postgresql://coach:hunter2@127.0.0.1:port/coach", "cannot be read"),
        ("sqlite+aiosqlite://", "would forget everything"),
        ("sqlite+aiosqlite:////dev/null/coach.db", "sqlite+aiosqlite:////dev/null/coach.db cannot be opened"),
        ("sqlite+aiosqlite:////", "/ is a folder"),
    ],
)
async def test_a_store_that_cannot_be_opened_names_its_url_without_the_password(url: str, says: str) -> None:
    with pytest.raises(StoreError, match=re.escape(says)) as caught:
        await Store.open(url)
    assert "hunter2" not in str(caught.value)


async def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "coach.db"
    file.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(StoreError, match=r"coach\.db cannot be opened: file is not a database"):
        await Store.open(f"sqlite:///{file}")
    assert file.read_bytes() == b"Dear diary, " * 1000


async def test_only_the_owner_reads_the_file(tmp_path: Path) -> None:
    store = await Store.open(f"sqlite:///{tmp_path}/coach/coach.db")
    await store.used("key", 1)
    assert {path.stat().st_mode & 0o077 for path in (tmp_path / "coach").rglob("*")} == {0}
    await store.close()


async def test_what_is_forgotten_is_in_no_file(tmp_path: Path) -> None:
    store = await Store.open(f"sqlite:///{tmp_path}/coach.db")
    await store.keep("one", None, "the customer's name is Ottilie", "Dear Ottilie")
    assert any(b"Ottilie" in path.read_bytes() for path in tmp_path.iterdir())
    await store.forget()
    assert not any(b"Ottilie" in path.read_bytes() for path in tmp_path.iterdir())
    await store.close()


async def test_a_store_waits_for_who_writes_the_file_when_it_opens(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "coach.db", isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        opening = asyncio.ensure_future(Store.open(f"sqlite:///{tmp_path}/coach.db"))
        done, _ = await asyncio.wait([opening], timeout=0.5)
        assert not done
        writer.execute("COMMIT")
        await (await opening).close()


async def test_sqlite_is_set_to_write_through(tmp_path: Path) -> None:
    engine = connect(address(f"sqlite:///{tmp_path}/coach.db"))
    async with engine.connect() as connection:
        said = [await connection.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "secure_delete")]
    assert said == ["wal", 2, 1]
    await engine.dispose()
