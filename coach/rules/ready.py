"""Our rules read beforehand: prompts/ready.json holds every rule's fields and every pattern's needed words, so that a start parses neither.

`tools/generate.py` writes it. It counts only while its digest is that of the files it was made from; after a change the files are read instead.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from coach.pattern.pattern import Needs, Pattern

NAME = "ready.json"


class Ready(NamedTuple):
    """Fields by rule id, and needs by pattern source."""

    rules: Mapping[str, dict[str, Any]]
    needs: Mapping[str, Needs]


def ready(folder: Path) -> Ready | None:
    """Return what is ready for the rules in `folder`; None when there is nothing or it is out of date."""
    try:
        kept = json.loads((folder / NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if kept["digest"] != digest(folder):
        return None
    sets = [frozenset(words) for words in kept["words"]]
    return Ready(kept["rules"], {source: tuple(sets[number] for number in numbers) for source, numbers in kept["needs"].items()})


def digest(folder: Path) -> str:
    """Return the SHA-256 of all rules and lists in `folder`, with their names; line ends do not count."""
    found = hashlib.sha256()
    for path in _sources(folder):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return found.hexdigest()


def written(folder: Path, rules: Mapping[str, dict[str, Any]], patterns: Iterable[Pattern]) -> str:
    """Return the text of ready.json for `folder`; one line a rule, so that a change of one shows as one."""
    words: dict[tuple[str, ...], int] = {}
    needs = {pattern.source: [words.setdefault(tuple(sorted(need)), len(words)) for need in pattern.needs] for pattern in patterns}
    parts = {"digest": digest(folder), "words": list(words), "needs": needs, "rules": rules}
    return "{\n" + ",\n".join(f'"{name}": {_spread(part)}' for name, part in parts.items()) + "\n}\n"


def _spread(part: Any) -> str:
    if isinstance(part, str):
        return json.dumps(part)
    pairs = (
        [f"{json.dumps(key)}: {_short(value)}" for key, value in part.items()]
        if isinstance(part, dict)
        else [_short(value) for value in part]
    )
    opening, closing = "{}" if isinstance(part, dict) else "[]"
    return opening + "\n" + ",\n".join(pairs) + "\n" + closing


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _sources(folder: Path) -> Iterator[Path]:
    yield from sorted((folder / "lists").glob("*.txt"))
    yield from sorted((folder / "rules").glob("*/*.toml"))
