"""Kinds of columns that mean the same in both databases."""

from datetime import UTC, date, datetime

from sqlalchemy import BigInteger, Column, Date, DateTime, Dialect, LargeBinary, Text
from sqlalchemy.types import TypeDecorator


class Words(TypeDecorator[str]):
    """Text; a character that PostgreSQL cannot hold (NUL, half a surrogate pair) becomes U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Make any string storable."""
        return None if value is None else value.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Moment(TypeDecorator[datetime]):
    """A point in time, in UTC; SQLite alone would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say that it is UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


def words(name: str, *, key: bool = False, null: bool = False) -> Column[str]:
    """Return a column of text."""
    return Column(name, Words, primary_key=key, nullable=null)


def amount(name: str) -> Column[int]:
    """Return a column of whole numbers."""
    return Column(name, BigInteger, nullable=False)


def day() -> Column[date]:
    """Return the day of a counter, a part of its key."""
    return Column("day", Date, primary_key=True, nullable=False)


def moment(name: str, *, null: bool = False, index: bool = False) -> Column[datetime]:
    """Return a column of points in time."""
    return Column(name, Moment, nullable=null, index=index)


def octets(name: str) -> Column[bytes]:
    """Return a column of bytes."""
    return Column(name, LargeBinary, nullable=False)
