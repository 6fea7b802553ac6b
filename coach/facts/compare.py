"""Compare the facts of two texts."""

from collections.abc import Iterable

from coach.facts import names
from coach.facts.count import COUNT
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.read import read
from coach.text.later import later

_PLACEHOLDER = later(r"\[[^\[\]\n]{1,120}\]")
# A token keeps its inner marks, so that 44 is not found in 44.50 or 2024-44; a sign is one too, so that €50 is not found in $50.
_TOKEN = later(r"[€$£¥₹¢%#+]|\w+(?:[-.,:/'@]\w+)*")


class Reader:
    """Reads texts, each of them once."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._facts: dict[str, tuple[Fact, ...]] = {}
        self._values: dict[str, frozenset[str]] = {}

    def __call__(self, text: str) -> tuple[Fact, ...]:
        """Return the facts of a text."""
        if text not in self._facts:
            self._facts[text] = read(text)
        return self._facts[text]

    def values(self, text: str) -> frozenset[str]:
        """Return all values of `text`; '2' is there as 'two' too."""
        if text not in self._values:
            counted = (str(COUNT[word]) for word in _TOKEN.findall(folded(text)) if word in COUNT)
            self._values[text] = frozenset((*(fact.value for fact in self(text)), *counted))
        return self._values[text]


class _Source:
    """What may be said: the values of some texts, and their words."""

    def __init__(self, texts: Iterable[str]) -> None:
        tokens = [token for text in texts for token in (*_TOKEN.findall(folded(text)), "\n")]
        self.words = frozenset(tokens)
        self.line = f" {' '.join(tokens)} "

    def says(self, written: str) -> bool:
        """Say whether `written` stands in a text, word for word."""
        tokens = _TOKEN.findall(folded(written))
        return tokens[0] in self.words if len(tokens) == 1 else bool(tokens) and f" {' '.join(tokens)} " in self.line


def lost(before: str, after: str, reader: Reader | None = None) -> tuple[Fact, ...]:
    """Return the facts of `before` whose value `after` does not have, nor the very words; `reader` may have read them before."""
    reader = reader or Reader()
    kept = reader.values(after)
    gone = [fact for fact in reader(before) if fact.value not in kept]
    # The words may stay where they read as no fact, as a name does at the start of a sentence.
    source = _Source((after,)) if gone else None
    return tuple(fact for fact in gone if source and not source.says(fact.text))


def invented(sources: Iterable[str], after: str, reader: Reader | None = None) -> tuple[Fact, ...]:
    """Return the facts of `after` that no source has; blanks in [brackets], quotations and names that start a sentence are free."""
    texts, reader = tuple(sources), reader or Reader()
    known = frozenset().union(*map(reader.values, texts))
    new = [fact for fact in reader(after) if fact.value not in known and not _free(fact, after)]
    if not new:
        return ()
    source, blank = _Source(texts), _blanks(after)
    return tuple(fact for fact in new if not any(blank[fact.start : fact.end]) and not source.says(fact.text))


def _free(fact: Fact, text: str) -> bool:
    return fact.kind == "quote" or (fact.kind == "name" and names.starts(text, fact.start))


def _blanks(text: str) -> bytearray:
    blank = bytearray(len(text))
    for found in _PLACEHOLDER.finditer(text):
        blank[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    return blank
