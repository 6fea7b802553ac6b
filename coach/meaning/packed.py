"""The model's file: a line that names it, then two tables: how many features, their numbers, and a row of small whole numbers for each.

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

MAGIC = b"coach-meaning 2\n"
Row = tuple[int, ...]


def number(name: str) -> int:
    """Return the number under which the file keeps a feature."""
    return crc32(name.encode("utf-8", "replace"))


class Table:
    """Weights by feature number."""

    def __init__(self, data: bytes, start: int) -> None:
        """Read the table that begins at byte `start` of a model's file; `end` is where it ends."""
        count, self.width = struct.unpack_from("<II", data, start)
        rows = start + 8 + 4 * count
        numbers = array("I", data[start + 8 : rows])
        if sys.byteorder == "big":
            numbers.byteswap()
        self._shape = struct.Struct(f"<{self.width}h")
        self.end = rows + count * self._shape.size
        self._places = dict(zip(numbers, range(0, self.end - rows, self._shape.size), strict=True))
        self._rows = data[rows : self.end]
        self.look = lru_cache(maxsize=16_384)(self._look)

    def sum(self, names: Iterable[str]) -> Row:
        """Return the sum of the weights of all features named that the model knows."""
        return self.total(map(number, names))

    def total(self, numbers: Iterable[int]) -> Row:
        """Return the sum of the weights of all features with these numbers that the model knows."""
        find, read, rows = self._places.get, self._shape.unpack_from, self._rows
        found = [read(rows, at) for one in numbers if (at := find(one)) is not None]
        return tuple(map(sum, zip(*found, strict=True))) or (0,) * self.width

    def _look(self, token: str) -> tuple[Row, int]:
        """Return what the looks of one token weigh, and how many there are."""
        names = shapes(token)
        return self.sum(f"s{name}" for name in names), len(names)


class Model:
    """The two tables, for sentences and for whole drafts, the figures beside them, and the digest of the file."""

    def __init__(self, data: bytes, figures: Mapping[str, Any]) -> None:
        """Read `data`, the bytes of a model's file."""
        self.sentences = Table(data, len(MAGIC))
        self.wholes = Table(data, self.sentences.end)
        self.figures, self.digest = figures, hashlib.sha256(data).hexdigest()


def pack(*tables: tuple[Mapping[int, Sequence[int]], int]) -> bytes:
    """Return the bytes of a model's file: of each table the rows by feature number, and how wide they are."""
    return MAGIC + b"".join(_packed(weights, width) for weights, width in tables)


def _packed(weights: Mapping[int, Sequence[int]], width: int) -> bytes:
    numbers, shape = sorted(weights), struct.Struct(f"<{width}h")
    head = struct.pack(f"<II{len(numbers)}I", len(numbers), width, *numbers)
    return head + b"".join(shape.pack(*weights[number]) for number in numbers)


def folder() -> Path:
    """Return where the model lies."""
    return home() / "meaning"


@cache
def model() -> Model:
    """Return our model, read when first needed."""
    return Model((folder() / "model.bin").read_bytes(), json.loads((folder() / "model.json").read_text("utf-8")))
