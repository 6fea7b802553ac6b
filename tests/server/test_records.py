"""What the store says of keys, counts, texts, answers and jobs is the same on SQLite and on PostgreSQL."""

import hashlib
from datetime import timedelta, timezone

import pytest
from coach_server.store import Coached, Job, Kept, Key, Outcome, Remembered, Report, Store, StoreError, Tally

from tests.server.postgres import postgres  # noqa: F401
from tests.server.stores import Clock, empty_store, empty_url, ran, turned_clock  # noqa: F401

COACHED = Coached("local", "email", "revise", {"ownership": 1, "brevity": 2}, 30, 0, 0, 0.0)


async def test_a_key_is_known_by_its_secret_until_it_is_revoked(store: Store, clock: Clock) -> None:
    new = await store.create_key("Helpdesk", frozenset({"coach", "read"}), per_minute=60, tokens_per_day=5_000_000_000)
    known = Key(new.id, "Helpdesk", frozenset({"coach", "read"}), 60, 5_000_000_000, clock.time, None, None)
    assert await store.key_of(new.secret) == known
    assert await store.key_of(new.secret + "x") is None
    assert await store.revoke_key(new.id)
    assert not await store.revoke_key(new.id)
    assert not await store.revoke_key("key_nobody")
    assert await store.key_of(new.secret) is None
    assert await store.keys() == (known._replace(revoked=clock.time),)


async def test_a_secret_is_stored_as_its_digest_alone(store: Store, url: str) -> None:
    new = await store.create_key("Helpdesk", frozenset(), per_minute=60, tokens_per_day=0)
    assert new.secret.startswith("ck_")
    assert len(new.secret) == 35
    assert await ran(url, "SELECT digest FROM keys") == [hashlib.sha256(new.secret.encode()).hexdigest()]


async def test_a_key_spends_by_the_day_in_utc(store: Store, clock: Clock) -> None:
    new = await store.create_key("Helpdesk", frozenset({"coach"}), per_minute=60, tokens_per_day=1000)
    assert await store.spent(new.id) == 0
    assert await store.used(new.id, 300) == 300
    assert await store.used(new.id, 200) == 500
    assert await store.used("key_other", 9) == 9
    assert (await store.keys())[0].last_used == clock.time
    clock.time = (clock.time + timedelta(minutes=29)).astimezone(timezone(timedelta(hours=2)))
    assert await store.spent(new.id) == 500
    clock.turn(minutes=1)
    assert await store.spent(new.id) == 0


async def test_a_report_adds_up_the_last_days(store: Store, clock: Clock) -> None:
    await store.count(COACHED)
    clock.turn(days=1)
    await store.count(COACHED._replace(engine="llm gpt", tokens_in=10, tokens_out=5, cost=0.1))
    await store.count(COACHED._replace(engine="llm gpt", cost=0.2))
    await store.count(COACHED._replace(engine="llm own", verdict="send", findings={}, cost=None))
    await store.outcomes("key", [Outcome("ownership", "local", "safe", "taken")] * 2 + [Outcome("tone", "llm", "suggest", "changed")])
    await store.outcomes(None, [Outcome("ownership", "llm", "safe", "refused")])
    await store.outcomes(None, [])
    counted = {"brevity": Tally(found=4), "ownership": Tally(found=2, taken=2, refused=1), "tone": Tally(changed=1)}
    assert await store.report(1) == Report(1, 3, {"revise": 2, "send": 1}, counted, 90, 10, 5, 0.3, 1)
    assert (await store.report(2)).calls == 4
    assert (await store.report(2)).principles["brevity"] == Tally(found=6)


async def test_a_report_of_nothing_is_all_zero(store: Store) -> None:
    assert await store.report(30) == Report(30, 0, {}, {}, 0, 0, 0, 0.0, 0)


async def test_kept_text_is_there_until_it_is_forgotten(store: Store, clock: Clock) -> None:
    for name in ("one", "two", "three", "four"):
        await store.keep(name, "key", f"question {name}", "answer")
        clock.turn(hours=1)
    await store.keep("three", None, "question again", "another answer")
    assert await store.kept("three") == Kept("three", None, "question again", "another answer", clock.time)
    assert await store.forget(request_id="four") == 1
    assert await store.forget(request_id="four") == 0
    assert await store.forget(before=clock.time, request_id="three") == 0
    assert await store.forget(before=clock.time) == 2
    assert await store.kept("one") is None
    assert await store.forget() == 1


async def test_an_answer_is_remembered_for_a_day(store: Store, clock: Clock) -> None:
    token = "".join(hashlib.sha256(bytes([number])).hexdigest() for number in range(200))
    await store.remember("key", token, "digest", 200, b"\x00\xff")
    await store.remember("key", token, "late", 500, b"late")
    assert await store.remembered("key", token) == Remembered("digest", 200, b"\x00\xff")
    assert await store.remembered("other", token) is None
    clock.turn(hours=23, minutes=59)
    assert await store.remembered("key", token)
    clock.turn(minutes=1)
    assert await store.remembered("key", token) is None
    await store.remember("key", token, "again", 204, b"")
    assert await store.remembered("key", token) == Remembered("again", 204, b"")


async def test_answers_of_yesterday_are_deleted_when_one_is_remembered(store: Store, clock: Clock, url: str) -> None:
    await store.remember("key", "old", "digest", 200, b"text")
    clock.turn(hours=24)
    await store.remember("key", "new", "digest", 200, b"text")
    assert await ran(url, "SELECT count(*) FROM remembered") == [1]


async def test_a_job_runs_from_waiting_to_done(store: Store, clock: Clock) -> None:
    job_id, began = await store.add_job("key", 1000), clock.time
    assert await store.job(job_id) == Job(job_id, "waiting", 1000, 0, 0, began, None, "key")
    await store.update_job(job_id, state="running", done=10, bad=1)
    clock.turn(minutes=5)
    await store.update_job(job_id, state="done", done=1000)
    assert await store.job(job_id) == Job(job_id, "done", 1000, 1000, 1, began, clock.time, "key")
    assert await store.job("job_none") is None


async def test_a_job_refuses_what_it_cannot_be(store: Store) -> None:
    job_id = await store.add_job(None, 1)
    with pytest.raises(ValueError, match=r"a job cannot be 'asleep': only waiting, running"):
        await store.update_job(job_id, state="asleep")
    with pytest.raises(ValueError, match=r"a job's \['key_id'\] cannot be changed"):
        await store.update_job(job_id, key_id="other")
    with pytest.raises(StoreError, match="there is no job 'job_none'"):
        await store.update_job("job_none", done=1)
