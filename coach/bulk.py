"""Many requests: one JSON line in, one JSON line out, in order."""

import asyncio
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from coach.engines import Engine
from coach.errors import DraftError
from coach.meaning.weigher import Meaning
from coach.models import Draft
from coach.pipeline import areply, reply
from coach.request import parse

_BATCH = 2_048
_AT_ONCE = 64
_STRAY = re.compile("[\udc80-\udcff]")  # what a byte that is no UTF-8 is read as; an escape in JSON is none yet


class Line(NamedTuple):
    """One line of input by its number, from 1; bytes that are no UTF-8 stand in `text` as surrogates."""

    number: int
    text: str


class Answer(NamedTuple):
    """One line of output; `error` says what was wrong with the line of input, if anything was."""

    number: int
    text: str
    error: str | None


def answer(line: Line, packs: Sequence[Path] = (), *, meaning: Meaning = True) -> Answer:
    """Coach one line of JSON; a bad line becomes {"id", "error"} and never an exception."""
    request = _request(line)
    return (
        request
        if isinstance(request, Answer)
        else Answer(line.number, reply(request, packs=packs, meaning=meaning).model_dump_json(), None)
    )


def engine_answers(lines: Iterable[Line], engine: Engine, packs: Sequence[Path] = (), *, meaning: Meaning = True) -> Iterator[Answer]:
    """Yield the answers of an engine in order of the lines, several at a time as far as the engine lets them."""
    with asyncio.Runner() as runner:
        rest = iter(lines)
        try:
            while batch := list(islice(rest, _AT_ONCE)):
                yield from runner.run(_together(batch, engine, packs, meaning))
        finally:
            if close := getattr(engine, "aclose", None):
                runner.run(close())


async def _together(batch: Sequence[Line], engine: Engine, packs: Sequence[Path], meaning: Meaning) -> list[Answer]:
    return await asyncio.gather(*(_by_engine(line, engine, packs, meaning) for line in batch))


async def _by_engine(line: Line, engine: Engine, packs: Sequence[Path], meaning: Meaning) -> Answer:
    request = _request(line)
    if isinstance(request, Answer):
        return request
    return Answer(line.number, (await areply(request, packs=packs, engine=engine, meaning=meaning)).model_dump_json(), None)


def _request(line: Line) -> Draft | Answer:
    """Return the request of a line, or the answer that says what is wrong with it."""
    found, wrong = None, _not_utf8(line.text)
    try:
        found = json.loads(line.text.removeprefix("\ufeff"))  # files put together keep the mark of each
        if not wrong:
            return parse(found)
    except DraftError as error:
        wrong = str(error)
    except (ValueError, RecursionError) as error:  # numbers too long to read are plain ValueErrors
        wrong = wrong or f"not valid JSON: {error}"
    return Answer(line.number, json.dumps({"id": _id(found), "error": wrong}), wrong)


def _not_utf8(text: str) -> str:
    stray = _STRAY.search(text)
    return f"not valid UTF-8: byte {ord(stray.group()) - 0xDC00:#04x} at character {stray.start() + 1}; save it as UTF-8" if stray else ""


def _id(found: Any) -> str | int | None:
    """Return the id of a bad request, None where it has none that can be echoed."""
    try:
        return parse({"text": "", "id": found.get("id")}).id if isinstance(found, dict) else None
    except DraftError:
        return None


def answers(lines: Iterable[Line], packs: Sequence[Path] = (), workers: int = 1, *, meaning: Meaning = True) -> Iterator[Answer]:
    """Yield the answers in order of the lines, with `workers` processes; memory stays bounded by a batch."""
    work = partial(answer, packs=tuple(packs), meaning=meaning)
    pool: AbstractContextManager[Any] = get_context("spawn").Pool(workers) if workers > 1 else nullcontext()
    with pool as crew:
        rest = iter(lines)
        while batch := list(islice(rest, _BATCH)):
            yield from crew.map(work, batch, chunksize=32) if crew else map(work, batch)


def read_lines(path: Path, skip: int = 0) -> Iterator[Line]:
    """Yield the lines of a JSON Lines file that are not blank, after the first `skip` of them."""
    with path.open(encoding="utf-8-sig", errors="surrogateescape") as file:
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
