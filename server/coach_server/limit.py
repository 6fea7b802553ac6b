"""How often a key may call, exact over all workers: `limits` counts in a small SQLite file, or in Redis."""

import sqlite3
import time
from pathlib import Path
from typing import NamedTuple

from limits import RateLimitItemPerMinute
from limits.aio.storage import Storage
from limits.aio.strategies import FixedWindowRateLimiter
from limits.storage import storage_from_string


class Allowed(NamedTuple):
    """Whether a call may go on; `wait` is how many seconds until the next may."""

    yes: bool
    wait: int


class Limits:
    """Counts calls a minute for each key."""

    def __init__(self, where: str, data: Path) -> None:
        """Count at a URL such as redis://…, or in a file of the folder `data`."""
        storage = storage_from_string(f"async+{where}") if where else Counters(data / "limits.db")
        if not isinstance(storage, Storage):
            raise TypeError(f"limits cannot be counted at {where!r}; use redis://… or leave it out")
        self._window, self._own = FixedWindowRateLimiter(storage), storage if isinstance(storage, Counters) else None

    async def hit(self, key: str, per_minute: int) -> Allowed:
        """Count one call of `key`."""
        item = RateLimitItemPerMinute(per_minute)
        if await self._window.hit(item, key):
            return Allowed(True, 0)
        stats = await self._window.get_window_stats(item, key)
        return Allowed(False, max(1, int(stats.reset_time - time.time()) + 1))

    def close(self) -> None:
        """Close the file, where calls are counted in one."""
        if self._own:
            self._own.close()


class Counters(Storage):
    """Counters in a SQLite file that all workers share; what a power cut loses is at most a minute's count."""

    STORAGE_SCHEME = ["coach+sqlite"]  # noqa: RUF012 -- the base class declares it so

    def __init__(self, path: Path) -> None:
        """Open or make the file."""
        super().__init__(None)
        path.parent.mkdir(parents=True, exist_ok=True)
        self._db = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS hits (key TEXT PRIMARY KEY, count INTEGER NOT NULL, expires REAL NOT NULL) WITHOUT ROWID"
        )

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @property
    def base_exceptions(self) -> type[Exception]:
        """What the storage itself may raise."""
        return sqlite3.Error

    async def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Add to a counter, which starts anew once it has expired, and return it: one statement, so exact."""
        now = time.time()
        row = self._db.execute(
            "INSERT INTO hits VALUES (:key, :amount, :until) ON CONFLICT (key) DO UPDATE SET "
            "count = CASE WHEN expires < :now THEN :amount ELSE count + :amount END, "
            "expires = CASE WHEN expires < :now THEN :until ELSE expires END RETURNING count",
            {"key": key, "amount": amount, "until": now + expiry, "now": now},
        ).fetchone()
        return int(row[0])

    async def get(self, key: str) -> int:
        """Return a counter, 0 where there is none."""
        row = self._db.execute("SELECT count FROM hits WHERE key = ? AND expires >= ?", (key, time.time())).fetchone()
        return int(row[0]) if row else 0

    async def get_expiry(self, key: str) -> float:
        """Return when a counter expires, now where there is none."""
        row = self._db.execute("SELECT expires FROM hits WHERE key = ?", (key,)).fetchone()
        return float(row[0]) if row else time.time()

    async def check(self) -> bool:
        """Say whether the file can be used."""
        return bool(self._db.execute("SELECT 1").fetchone())

    async def reset(self) -> int | None:
        """Forget all counters."""
        return self._db.execute("DELETE FROM hits").rowcount

    async def clear(self, key: str) -> None:
        """Forget one counter."""
        self._db.execute("DELETE FROM hits WHERE key = ?", (key,))
