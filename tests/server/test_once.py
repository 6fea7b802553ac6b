"""Two requests with one Idempotency-Key: one is done, whoever else comes meanwhile is told to come again."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

import pytest
from coach_server.once import Answer, once
from coach_server.problems import Refused
from coach_server.store import Key, Store

from tests.server.postgres import postgres  # noqa: F401
from tests.server.stores import Clock, empty_store, empty_url, turned_clock  # noqa: F401

KEY = Key("key_1", "desk", frozenset({"coach"}), 60, 0, datetime(2026, 5, 3, tzinfo=UTC), None, None)
Write = Callable[[], Awaitable[Answer]]


def _slow(done: list[int], go_on: asyncio.Event) -> Write:
    async def write() -> Answer:
        done.append(len(done))
        await go_on.wait()
        return 202, b"job 1"

    return write


async def _ended(asked: Sequence["asyncio.Future[Answer]"], many: int) -> tuple[list[BaseException | None], set["asyncio.Future[Answer]"]]:
    """Return how the first so many ended, and those that still run."""
    left = set(asked)
    while len(asked) - len(left) < many:
        ended, left = await asyncio.wait(left, return_when=asyncio.FIRST_COMPLETED, timeout=60)
        assert ended
    return [one.exception() for one in asked if one not in left], left


async def test_of_requests_at_once_over_two_workers_one_is_done_and_the_others_are_told_when_to_come_again(
    store: Store, url: str, clock: Clock
) -> None:
    done, go_on, other = list[int](), asyncio.Event(), await Store.open(url, clock)
    asked = [asyncio.ensure_future(once(one, KEY, "t", b"{}", _slow(done, go_on))) for one in (store, other) * 4]
    errors, (first,) = await _ended(asked, 7)
    assert all(isinstance(error, Refused) and (error.status_code, error.headers) == (409, {"Retry-After": "1"}) for error in errors)
    go_on.set()
    assert await first == (202, b"job 1")
    assert await once(other, KEY, "t", b"{}", _slow(done, go_on)) == (202, b"job 1")
    assert done == [0]
    await other.close()


async def test_a_request_that_failed_may_be_sent_again(store: Store) -> None:
    async def broken() -> Answer:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        await once(store, KEY, "t", b"{}", broken)
    go_on = asyncio.Event()
    go_on.set()
    assert await once(store, KEY, "t", b"{}", _slow([], go_on)) == (202, b"job 1")


async def test_a_request_whose_client_left_may_be_sent_again(store: Store) -> None:
    done = list[int]()
    asked = asyncio.ensure_future(once(store, KEY, "t", b"{}", _slow(done, asyncio.Event())))
    while not done:
        await asyncio.sleep(0.01)
    asked.cancel()
    await asyncio.wait({asked})
    assert await store.claim(KEY.id, "t")


async def test_what_died_half_done_may_be_sent_again_after_a_while(store: Store, clock: Clock) -> None:
    assert await store.claim(KEY.id, "t")
    clock.turn(seconds=110)
    assert not await store.claim(KEY.id, "t")
    clock.turn(seconds=11)
    assert await store.claim(KEY.id, "t")
