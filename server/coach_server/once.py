"""Writes that happen once, however often a client sends them."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable

from coach_server.problems import Refused
from coach_server.store import Key, Remembered, Store

Answer = tuple[int, bytes]


async def once(store: Store, key: Key, token: str | None, body: bytes, write: Callable[[], Awaitable[Answer]]) -> Answer:
    """Return status and body of `write`; with a `token` that this key has used, what it gave then.

    Raises Refused where the body differs, and where the first request with the token still runs.
    """
    if not token:
        return await write()
    digest = hashlib.sha256(body).hexdigest()
    if kept := await _kept(store, key, token):
        if kept.digest != digest:
            raise Refused(
                422, "idempotency-key-reused", "this Idempotency-Key came with another body before; use a new one for a new request"
            )
        return kept.status, kept.body
    try:
        status, answer = await write()
    except BaseException:
        await asyncio.shield(store.release(key.id, token))
        raise
    await store.remember(key.id, token, digest, status, answer)
    return status, answer


async def _kept(store: Store, key: Key, token: str) -> Remembered | None:
    """Return the answer of the first request with a token; None where this is the first, which then has it."""
    kept = await store.remembered(key.id, token)
    if kept or await store.claim(key.id, token):
        return kept
    # The other may just have ended.
    if kept := await store.remembered(key.id, token):
        return kept
    said = "a request with this Idempotency-Key is still being answered; send it again in a second"
    raise Refused(409, "still-running", said, {"Retry-After": "1"})
