"""Answers kept for identical requests."""

from collections import OrderedDict
from typing import Protocol


class Cache(Protocol):
    """Where whole answers are kept by the digest of their request; a shared one may live outside this process."""

    async def get(self, key: str) -> str | None:
        """Return the answer kept under `key`."""
        ...

    async def put(self, key: str, answer: str) -> None:
        """Keep `answer` under `key`."""
        ...


class Memory:
    """The last `size` answers, in this process."""

    def __init__(self, size: int) -> None:
        """Start empty."""
        self._size, self._kept = size, OrderedDict[str, str]()

    async def get(self, key: str) -> str | None:
        """Return the answer kept under `key`, which makes it the youngest."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    async def put(self, key: str, answer: str) -> None:
        """Keep `answer`, and forget the oldest beyond the size."""
        self._kept[key] = answer
        while len(self._kept) > self._size:
            self._kept.popitem(last=False)
