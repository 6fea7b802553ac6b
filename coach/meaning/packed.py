"""The model's file: a line that names it, how many features, their numbers, and a row of small whole numbers for each.

Whole numbers alone, so that every machine and every Python gives the same answer.
"""

import hashlib
import json
import struct
import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from coach.meaning.tokens import shapes
from coach.rules.load import home

MAGIC = b"coach-meaning 1\n"
Row = tuple[int, ...]


def number(name: str) -> int:
    """Return the number under which the file keeps a feature."""
    return crc32(name.encode("utf-8", "replace"))


class Model:
    """Weights by feature number, the figures beside them, and the digest of the file."""

    def __init__(self, data: bytes, figures: Mapping[str, Any]) -> None:
        """Read `data`, the bytes of a model's file."""
        count, self.width = struct.unpack_from("<II", data, len(MAGIC))
        start = len(MAGIC) + 8
        numbers = array("I", data[start : start + 4 * count])
        if sys.byteorder == "big":
            numbers.byteswap()
        self._shape = struct.Struct(f"<{self.width}h")
        self._places = dict(zip(numbers, range(0, count * self._shape.size, self._shape.size), strict=True))
        self._rows = data[start + 4 * count :]
        self.figures, self.digest = figures, hashlib.sha256(data).hexdigest()
        self.look = lru_cache(maxsize=16_384)(self._look)

    def sum(self, names: Iterable[str]) -> Row:
        """Return the sum of the weights of all features named that the model knows."""
        places, read, rows = self._places, self._shape.unpack_from, self._rows
        found = [read(rows, at) for name in names if (at := places.get(crc32(name.encode("utf-8", "replace")))) is not None]
        return tuple(map(sum, zip(*found, strict=True))) or (0,) * self.width

    def _look(self, token: str) -> tuple[Row, int]:
        """Return what the looks of one token weigh, and how many there are."""
        names = shapes(token)
        return self.sum(f"s{name}" for name in names), len(names)


def pack(weights: Mapping[int, Sequence[int]], width: int) -> bytes:
    """Return the bytes of a model's file."""
    numbers = sorted(weights)
    shape = struct.Struct(f"<{width}h")
    head = MAGIC + struct.pack("<II", len(numbers), width)
    return head + struct.pack(f"<{len(numbers)}I", *numbers) + b"".join(shape.pack(*weights[number]) for number in numbers)


def folder() -> Path:
    """Return where the model lies."""
    return home() / "meaning"


@cache
def model() -> Model:
    """Return our model, read when first needed."""
    return Model((folder() / "model.bin").read_bytes(), json.loads((folder() / "model.json").read_text("utf-8")))
