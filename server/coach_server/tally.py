"""Counts of what was coached, written once a second: a request waits for no disk, and a crash costs a second's counts."""

import asyncio
from collections import defaultdict
from contextlib import suppress

from sqlalchemy.exc import SQLAlchemyError

from coach_server.store import Coached, Store

_PAUSE = 1.0


class Tally:
    """Collects and writes."""

    def __init__(self, store: Store) -> None:
        """Start with nothing to write."""
        self._store = store
        self._waiting: list[tuple[str, Coached]] = []
        self.spent: defaultdict[str, int] = defaultdict(int)

    def add(self, key_id: str, one: Coached) -> None:
        """Take one answer."""
        self._waiting.append((key_id, one))
        self.spent[key_id] += one.tokens_in + one.tokens_out

    async def write(self) -> None:
        """Write what is waiting."""
        used: defaultdict[str, int] = defaultdict(int)
        if batch := self._waiting[:]:
            await self._store.count(*(one for _, one in batch))
            del self._waiting[: len(batch)]
        for key_id, one in batch:
            used[key_id] += one.tokens_in + one.tokens_out
        for key_id, tokens in used.items():
            await self._store.used(key_id, tokens)
            self.spent[key_id] -= tokens

    async def run(self) -> None:
        """Write once a second until cancelled, and once more then."""
        try:
            while True:
                await asyncio.sleep(_PAUSE)
                # A database that is away for a moment costs nothing: what could not be written waits.
                with suppress(SQLAlchemyError, OSError):
                    await self.write()
        finally:
            with suppress(asyncio.CancelledError):
                await asyncio.shield(self.write())
