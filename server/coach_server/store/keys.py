"""Keys, and what they have spent today."""

import hashlib
import secrets
from typing import Any, cast

from sqlalchemy import Row, select, update

from coach_server.store import tables
from coach_server.store.database import Database
from coach_server.store.upsert import add
from coach_server.store.values import Key, NewKey, Scope


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _key(row: Row[Any]) -> Key:
    named: dict[str, Any] = {name: value for name, value in row._mapping.items() if name in Key._fields}
    return Key(**named)._replace(scopes=frozenset(cast(list[Scope], row.scopes.split())))


class Keys(Database):
    """Who may ask, and how much."""

    async def create_key(self, name: str, scopes: frozenset[Scope], per_minute: int, tokens_per_day: int) -> NewKey:
        """Make a key; only a digest of its secret is stored."""
        new = NewKey(f"key_{secrets.token_hex(6)}", name, f"ck_{secrets.token_urlsafe(24)}")
        limits = {"per_minute": per_minute, "tokens_per_day": tokens_per_day}
        row = {"id": new.id, "name": name, "digest": _digest(new.secret), "scopes": " ".join(sorted(scopes)), "created": self._now()}
        async with self._writing() as connection:
            await connection.execute(tables.keys.insert(), row | limits)
        return new

    async def keys(self) -> tuple[Key, ...]:
        """Return all keys, oldest first, the revoked ones too."""
        async with self._reading() as connection:
            return tuple(map(_key, await connection.execute(select(tables.keys).order_by(tables.keys.c.created, tables.keys.c.id))))

    async def revoke_key(self, key_id: str) -> bool:
        """Revoke a key; False where there is none or it was revoked before."""
        live = (tables.keys.c.id == key_id) & tables.keys.c.revoked.is_(None)
        async with self._writing() as connection:
            return (await connection.execute(update(tables.keys).where(live).values(revoked=self._now()))).rowcount == 1

    async def key_of(self, secret: str) -> Key | None:
        """Return the key of a secret, None where it is unknown or revoked; the time taken tells nothing, for digests are compared."""
        live = (tables.keys.c.digest == _digest(secret)) & tables.keys.c.revoked.is_(None)
        async with self._reading() as connection:
            row = (await connection.execute(select(tables.keys).where(live))).one_or_none()
        return _key(row) if row else None

    async def used(self, key_id: str, tokens: int) -> int:
        """Add to what a key spent today, and return the sum."""
        row = {"key_id": key_id, "day": self._today(), "tokens": tokens}
        async with self._writing() as connection:
            total = await connection.scalar(add(connection, tables.spending, "tokens").returning(tables.spending.c.tokens), row)
            await connection.execute(update(tables.keys).where(tables.keys.c.id == key_id).values(last_used=self._now()))
        return int(total or 0)

    async def spent(self, key_id: str) -> int:
        """Return what a key spent today."""
        today = (tables.spending.c.key_id == key_id) & (tables.spending.c.day == self._today())
        async with self._reading() as connection:
            return int(await connection.scalar(select(tables.spending.c.tokens).where(today)) or 0)
