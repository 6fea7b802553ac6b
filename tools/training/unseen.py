"""What a model gives for drafts whose writers it had not seen: kept by tools/train.py and tools/encoder.py, to weigh both models together."""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from .labelled import Marked, Sample

_BUILD = Path(__file__).parents[2] / "build"


class Unseen(NamedTuple):
    """Scores of the sentences and of the whole of each draft, by its name."""

    sentences: dict[str, list[list[int]]]
    wholes: dict[str, list[int]]


def by_draft(samples: Iterable[Sample]) -> dict[str, list[Sample]]:
    """Return the sentences of the whole drafts among the samples, in their order."""
    return {name: list(found) for name, found in groupby((one for one in samples if one.kind == "case"), key=lambda one: one.case)}


def keep(samples: Iterable[Sample], scores: Mapping[int, list[int]], drafts: Iterable[Marked], doubts: Mapping[int, list[int]]) -> None:
    """Keep what the model of words gives."""
    sentences = {name: [scores[id(one)] for one in found] for name, found in by_draft(samples).items()}
    _written("words.json", Unseen(sentences, {one.case: doubts[id(one)] for one in drafts}))


def kept() -> Unseen:
    """Return what the model of words gave."""
    return _read("words.json", "tools/train.py")


def told_by_encoder(told: Unseen | None = None) -> Unseen:
    """Return what the encoder gave, or keep what it gives now."""
    return _written("told.json", told) if told else _read("told.json", "tools/encoder.py")


def _written(name: str, scored: Unseen) -> Unseen:
    _BUILD.mkdir(exist_ok=True)
    (_BUILD / name).write_text(json.dumps(scored), "utf-8")
    return scored


def _read(name: str, maker: str) -> Unseen:
    path = _BUILD / name
    if not path.is_file():
        raise SystemExit(f"{path} is not there; run python {maker} first")
    return Unseen(*json.loads(path.read_text("utf-8")))
