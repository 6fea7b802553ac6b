"""The store opens, migrates and stands rough handling, on SQLite and on PostgreSQL alike."""

import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from coach_server.store import Coached, Outcome, Store, StoreError, Tally
from coach_server.store.tables import metadata
from sqlalchemy.ext.asyncio import create_async_engine

from tests.server.postgres import postgres  # noqa: F401
from tests.server.stores import empty_store, empty_url, ran, turned_clock  # noqa: F401

COACHED = Coached("local", "email", "revise", {"ownership": 1, "brevity": 2}, 30, 0, 0, 0.0)


async def test_counters_are_exact_when_many_tasks_write(store: Store) -> None:
    totals = await asyncio.gather(*(store.used("key", 1) for _ in range(100)), *(store.used("key", 1) for _ in range(100)))
    assert sorted(totals) == list(range(1, 201))


async def test_writers_of_the_same_counters_do_not_wait_for_each_other_in_a_circle(store: Store) -> None:
    told = [Outcome(f"principle {number}", "local", "safe", "taken") for number in range(50)]
    found = {one.principle: 1 for one in told}
    backwards = dict(reversed(found.items()))
    await asyncio.gather(*(store.outcomes(None, told[:: 1 - number % 2 * 2]) for number in range(16)))
    turns = [COACHED._replace(engine=f"llm {number}", findings=backwards if number % 2 else found) for number in range(16)]
    await asyncio.gather(*map(store.count, turns))
    assert set((await store.report(1)).principles.values()) == {Tally(found=16, taken=16)}


async def test_a_write_that_is_cancelled_leaves_the_store_whole(store: Store) -> None:
    tasks = [asyncio.ensure_future(store.count(COACHED)) for _ in range(60)]
    await tasks[9]
    for task in tasks:
        task.cancel()
    ends = await asyncio.gather(*tasks, return_exceptions=True)
    report = await store.report(1)
    assert ends.count(None) <= report.calls <= 60
    assert report.principles["brevity"].found == 2 * report.calls
    assert await store.used("key", 1) == 1


@pytest.mark.parametrize("odd", ["nul\0", "half \ud83d", "\udc4b", "👋🏽 ü\u2028\ufeff"], ids=["nul", "high", "low", "whole"])
async def test_no_character_is_refused(store: Store, odd: str) -> None:
    await store.keep(odd, odd, odd, odd)
    kept = await store.kept(odd)
    assert kept is not None
    assert kept.answer == odd.replace("\0", "\ufffd").replace("\ud83d", "\ufffd").replace("\udc4b", "\ufffd")
    assert await store.key_of(odd) is None
    assert await store.job(odd) is None


async def test_what_was_written_is_there_when_opened_again(store: Store, url: str) -> None:
    new = await store.create_key("Helpdesk", frozenset({"admin"}), per_minute=60, tokens_per_day=0)
    again = await Store.open(url)
    assert await again.keys() == await store.keys()
    assert await again.key_of(new.secret)
    await again.close()


async def test_stores_that_open_at_once_migrate_once(url: str) -> None:
    opened = await asyncio.gather(*(Store.open(url) for _ in range(8)), return_exceptions=True)
    stores = [one for one in opened if isinstance(one, Store)]
    for store in stores:
        await store.close()
    assert opened == stores
    assert await ran(url, "SELECT count(*) FROM alembic_version") == [1]


async def test_stores_of_two_databases_open_at_once(url: str, tmp_path: Path) -> None:
    stores = await asyncio.gather(Store.open(url), Store.open(f"sqlite:///{tmp_path}/other.db"))
    for store in stores:
        assert await store.used("key", 1) == 1
        await store.close()


async def test_migrations_make_the_tables_of_the_code(store: Store, url: str) -> None:
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        assert await connection.run_sync(lambda sync: compare_metadata(MigrationContext.configure(sync), metadata)) == []
    await engine.dispose()


async def test_a_database_of_a_newer_version_is_refused(store: Store, url: str) -> None:
    await ran(url, "UPDATE alembic_version SET version_num = 'future'")
    with pytest.raises(StoreError, match=r"coach.* cannot be opened: a newer version of coach-my-reply wrote it \(migration 'future'\)"):
        await Store.open(url)
    assert await ran(url, "SELECT version_num FROM alembic_version") == ["future"]


async def test_a_store_that_cannot_be_used_says_why_it_is_not_ready(store: Store, url: str) -> None:
    assert await store.ready() is None
    await ran(url, "DROP TABLE keys")
    assert "keys" in (await store.ready() or "")
