"""What the store has acknowledged outlives the death of the process, and of the database's."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from coach_server.store import Report, Store, Tally

from tests.server.postgres import Postgres, running
from tests.server.writer import writer


@pytest.fixture(scope="module")
def lazy() -> Iterator[Postgres]:
    """Return a server set to acknowledge before it writes, as some are."""
    with running("synchronous_commit=off", "wal_writer_delay=10s") as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/coach.db"
    server: Postgres = request.getfixturevalue("lazy")
    return server.database()


async def lost(store: Store, said: list[str], deaths: int) -> list[str]:
    """Return what was acknowledged and is not there; what was under way at a death may be there or not."""
    times = Counter(line.split()[0] for line in said)
    report = await store.report(1)
    missing = [] if 0 <= await store.spent("key") // 7 - times["used"] <= deaths else ["used"]
    missing += [] if 0 <= report.calls - times["count"] <= deaths and whole(report) else ["count"]
    missing += [] if 0 <= report.principles["ownership"].taken - times["outcomes"] <= deaths else ["outcomes"]
    for kind, name in (line.split() for line in said if " " in line):
        found = {"keep": store.kept(name), "remember": store.remembered("key", name), "job": store.job(name)}
        there = [await one for one in found.values()]
        missing += [] if there[list(found).index(kind)] else [f"{kind} {name}"]
    return missing


def whole(report: Report) -> bool:
    """Tell whether every counted answer is counted in all counters."""
    findings = report.principles["ownership"].found, report.principles["brevity"].found
    return findings == (report.calls, 2 * report.calls) and report.tokens_in == 100 * report.calls and report.cost == report.calls / 4


async def test_nothing_acknowledged_is_lost_when_a_writer_is_killed(url: str) -> None:
    said: list[str] = []
    for name, lines in (("a", 1), ("b", 301)):
        with writer(url, name) as process:
            assert process.stdout
            said += islice(process.stdout, lines)
            process.kill()
            said += process.stdout
    store = await Store.open(url)
    assert len(said) >= 302
    assert await lost(store, said, deaths=2) == []
    await store.close()


async def test_nothing_acknowledged_is_lost_when_postgresql_is_killed(lazy: Postgres) -> None:
    url, said = lazy.database(), list[str]()
    before = await Store.open(url)
    with writer(url, "a") as process:
        assert process.stdout
        said += islice(process.stdout, 200)
        lazy.crash()
        said += process.stdout
    lazy.start()
    assert await lost(before, said, deaths=1) == []
    lazy.crash()
    assert "does not answer" in (await before.ready() or "")
    lazy.start()
    assert await before.ready() is None
    await before.close()


async def test_counters_are_exact_when_several_processes_write(url: str) -> None:
    writers = [writer(url, f"w{number}", 25) for number in range(4)]
    assert [process.communicate()[0].count("\n") for process in writers] == [150] * 4
    assert [process.returncode for process in writers] == [0] * 4
    store = await Store.open(url)
    report = await store.report(1)
    assert await store.spent("key") == 700
    assert report.verdicts == {"revise": 100}
    assert report.principles == {"brevity": Tally(found=200, refused=100), "ownership": Tally(found=100, taken=100)}
    assert (report.calls, report.milliseconds, report.tokens_in, report.tokens_out, report.cost) == (100, 300, 10_000, 1_000, 25.0)
    await store.close()
