"""The model's file: a line that names it, then two tables: how many features, their numbers, and a row of small whole numbers for each.

Whole numbers alone, so that every machine and every Python gives the same answer.
"""

import hashlib
import json
import struct
import sys
from array import array
from collections.abc import Callable, Mapping, Sequence, Set
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

from coach.meaning.lanes import joined, parted
from coach.meaning.tokens import shapes
from coach.rules.load import home

MAGIC = b"coach-meaning 2\n"


def number(name: str) -> int:
    """Return the number under which the file keeps a feature."""
    return crc32(name.encode("utf-8", "replace"))


class Table:
    """Weights by feature number; a row of them is one number, as `lanes` joins it."""

    def __init__(self, data: bytes, start: int) -> None:
        """Read the table that begins at byte `start` of a model's file; `end` is where it ends."""
        count, self.width = struct.unpack_from("<II", data, start)
        rows = start + 8 + 4 * count
        numbers = array("I", data[start + 8 : rows])
        if sys.byteorder == "big":
            numbers.byteswap()
        self._shape = struct.Struct(f"<{self.width}h")
        self.end = rows + count * self._shape.size
        self._places = dict(zip(numbers, range(rows, self.end, self._shape.size), strict=True))
        self._data = data
        self._row = cache(self._read)
        self.look = lru_cache(maxsize=16_384)(self._look)
        self.kind = cache(self._kind)

    def total(self, numbers: Set[int]) -> int:
        """Return the sum of the rows of all features with these numbers that the model knows."""
        return sum(map(self._row, self._places.keys() & numbers))

    def parted(self, row: int) -> list[int]:
        """Return the weights in a row or a sum of rows."""
        return parted(row, self.width)

    def _kind(self, kind: str) -> Callable[[str], int]:
        """Return what gives the row of a feature of one kind by its name; most are asked for again and again."""
        return lru_cache(maxsize=16_384)(lambda name: self.total({number(f"{kind}{name}")}))

    def _look(self, token: str) -> int:
        """Return the sum over the looks of one token, each as often as it is there."""
        return sum(self.total({number(f"s{look}")}) for look in shapes(token))

    def _read(self, known: int) -> int:
        return joined(self._shape.unpack_from(self._data, self._places[known]))


class Model:
    """The two tables, for sentences and for whole drafts, the figures beside them, and the digest of the file."""

    def __init__(self, data: bytes, figures: Mapping[str, Any]) -> None:
        """Read `data`, the bytes of a model's file."""
        self.sentences = Table(data, len(MAGIC))
        self.wholes = Table(data, self.sentences.end)
        self.figures, self.digest = figures, hashlib.sha256(data).hexdigest()
        self.bias, self.whole_bias = joined(figures.get("bias", ())), joined(figures.get("whole bias", ()))


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
