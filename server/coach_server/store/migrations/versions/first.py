"""The tables of the first version."""

from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

revision = "first"
down_revision = None


def _text(name: str, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=null)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _time(name: str, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null)


def _day() -> sa.Column[Any]:
    return sa.Column("day", sa.Date(), nullable=False)


def _create(op: Operations, table: str, key: str, *columns: sa.Column[Any]) -> None:
    op.create_table(table, *columns, sa.PrimaryKeyConstraint(*key.split(), name=f"pk_{table}"))


def upgrade(op: Operations) -> None:
    """Create them."""
    _create(op, "spending", "key_id day", _text("key_id"), _day(), _number("tokens"))
    sums = map(_number, ("calls", "milliseconds", "tokens_in", "tokens_out", "nanodollars", "unpriced"))
    _create(op, "counts", "day engine channel verdict", _day(), *map(_text, ("engine", "channel", "verdict")), *sums)
    _create(op, "findings", "day principle", _day(), _text("principle"), _number("found"))
    named = ("key_id", "principle", "source", "apply", "outcome")
    _create(op, "outcomes", "day " + " ".join(named), _day(), *map(_text, named), _number("times"))
    _keys(op)
    _texts(op)
    numbers = map(_number, ("lines", "done", "bad"))
    _create(op, "jobs", "id", _text("id"), _text("state"), *numbers, _time("created"), _time("finished", True), _text("key_id", True))


def _keys(op: Operations) -> None:
    limits = (_number("per_minute"), _number("tokens_per_day"))
    times = (_time("created"), _time("last_used", True), _time("revoked", True))
    _create(op, "keys", "id", *map(_text, ("id", "name", "digest", "scopes")), *limits, *times)
    with op.batch_alter_table("keys") as table:
        table.create_unique_constraint("uq_keys_digest", ["digest"])


def _texts(op: Operations) -> None:
    kept = (_text("request_id"), _text("key_id", True), _text("request"), _text("answer"), _time("created"))
    _create(op, "kept", "request_id", *kept)
    op.create_index("ix_kept_created", "kept", ["created"])
    body = sa.Column("body", sa.LargeBinary(), nullable=False)
    _create(op, "remembered", "key_id token", *map(_text, ("key_id", "token", "digest")), _number("status"), body, _time("created"))
    op.create_index("ix_remembered_created", "remembered", ["created"])
