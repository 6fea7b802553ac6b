"""Many requests: one JSON line in, one JSON line out, in order."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from coach.errors import DraftError
from coach.pipeline import parse, reply

_BATCH = 2_048


class Line(NamedTuple):
    """One line of input by its number, from 1."""

    number: int
    text: str


class Answer(NamedTuple):
    """One line of output; `error` says what was wrong with the line of input, if anything was."""

    number: int
    text: str
    error: str | None


def answer(line: Line, packs: Sequence[Path] = ()) -> Answer:
    """Coach one line of JSON; a bad line becomes {"id", "error"} and never an exception."""
    found: Any = None
    try:
        found = json.loads(line.text)
        return Answer(line.number, reply(parse(found), packs=packs).model_dump_json(), None)
    except DraftError as error:
        wrong = str(error)
    except (ValueError, RecursionError) as error:  # numbers too long to read are plain ValueErrors
        wrong = f"not valid JSON: {error}"
    name = found.get("id") if isinstance(found, dict) else None
    return Answer(line.number, json.dumps({"id": name if isinstance(name, str | int) else None, "error": wrong}), wrong)


def answers(lines: Iterable[Line], packs: Sequence[Path] = (), workers: int = 1) -> Iterator[Answer]:
    """Yield the answers in order of the lines, with `workers` processes; memory stays bounded by a batch."""
    work = partial(answer, packs=tuple(packs))
    pool: AbstractContextManager[Any] = get_context("spawn").Pool(workers) if workers > 1 else nullcontext()
    with pool as crew:
        rest = iter(lines)
        while batch := list(islice(rest, _BATCH)):
            yield from crew.map(work, batch, chunksize=32) if crew else map(work, batch)


def read_lines(path: Path, skip: int = 0) -> Iterator[Line]:
    """Yield the lines of a JSON Lines file that are not blank, after the first `skip` of them."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        lines = (Line(number, text) for number, text in enumerate(file, 1) if text.strip())
        yield from (line for at, line in enumerate(lines) if at >= skip)


def finished(path: Path) -> int:
    """Return how many whole lines `path` holds, and cut off a last one that is not whole."""
    if not path.exists():
        return 0
    held = path.read_bytes()
    whole = held[: held.rfind(b"\n") + 1]
    if len(whole) < len(held):
        path.write_bytes(whole)
    return whole.count(b"\n")
