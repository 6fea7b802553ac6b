"""A row of whole numbers as one big whole number, 64 bits for each: adding or multiplying it does so to all of them at once."""

from collections.abc import Iterable
from functools import cache
from struct import Struct

_BITS = 64
_HALF = 1 << (_BITS - 1)


def joined(numbers: Iterable[int]) -> int:
    """Return a row of numbers as one; they may be negative."""
    return sum(one << (_BITS * at) for at, one in enumerate(numbers))


def parted(row: int, width: int) -> list[int]:
    """Return the `width` numbers of a row, each of which has to be smaller than 2**63 in size."""
    shape, half = _shape(width)
    return [one - _HALF for one in shape.unpack((row + half).to_bytes(shape.size, "little"))]


@cache
def _shape(width: int) -> tuple[Struct, int]:
    return Struct(f"<{width}Q"), joined([_HALF] * width)
