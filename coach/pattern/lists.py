"""Word lists by name, lists/<name>.txt: one way a line, # comments; a list may name others. Each is parsed when a pattern names it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from coach.errors import PackError, PatternError
from coach.pattern.nodes import Choice, Edge, Phrase, choice
from coach.pattern.parse import parse


class WordLists(Mapping[str, Choice]):
    """The word lists of some folders; of two with one name the later folder's counts."""

    def __init__(self, folders: Iterable[Path]) -> None:
        """Find the files; none is read yet."""
        self._paths = {path.stem: path for folder in folders for path in sorted((folder / "lists").glob("*.txt"))}
        self._read: dict[str, Choice] = {}
        self._open: list[str] = []

    def __getitem__(self, name: str) -> Choice:
        """Return the list called `name`; raises KeyError, PatternError, PackError for lists that name each other."""
        if name not in self._read:
            self._read[name] = self._parsed(name)
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        """Say whether there is such a list, without reading it."""
        return name in self._paths

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Count the lists."""
        return len(self._paths)

    def _parsed(self, name: str) -> Choice:
        if name in self._open:
            raise PackError(f"lists {' → '.join((*self._open, name))} name each other in a circle")
        self._open.append(name)
        try:
            return choice([self._way(name, line) for line in _lines(self._paths[name])], optional=False)
        finally:
            self._open.pop()

    def _way(self, name: str, line: str) -> Phrase:
        way = parse(line, self)
        if any(isinstance(node, Edge) for node in way.nodes):
            raise PatternError(f"list <{name}>: {line!r} has ^, $, ? or !; they mark the ends of a whole phrase and cannot stand in a list")
        return way


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
