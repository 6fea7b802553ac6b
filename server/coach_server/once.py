"""Writes that happen once, however often a client sends them."""

import hashlib
from collections.abc import Awaitable, Callable

from coach_server.problems import Refused
from coach_server.store import Key, Store


async def once(
    store: Store, key: Key, token: str | None, body: bytes, write: Callable[[], Awaitable[tuple[int, bytes]]]
) -> tuple[int, bytes]:
    """Return status and body of `write`; with a `token` that this key has used, what it gave then. Raises Refused where the body differs."""
    if not token:
        return await write()
    digest = hashlib.sha256(body).hexdigest()
    if kept := await store.remembered(key.id, token):
        if kept.digest != digest:
            raise Refused(
                422, "idempotency-key-reused", "this Idempotency-Key came with another body before; use a new one for a new request"
            )
        return kept.status, kept.body
    status, answer = await write()
    await store.remember(key.id, token, digest, status, answer)
    return status, answer
