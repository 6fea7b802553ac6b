"""Read a phrase pattern: words, (choice|of these), [optional], stem~, gaps, <lists>, ^ and $.

sorry for (any|the) [slight] inconvenience
we (will|'ll) .. get back to you          up to 3 words between
appreciat~ your <virtue>                  a word that begins so; a list from vocabulary.toml
^ unfortunately                           only where a sentence begins; `$` where it ends, `?` where it asks
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from coach.errors import PatternError

_TOKEN = re.compile(r"[\s,-]*(?:(?P<word>[\w'&@]+~?)|(?P<list><[a-z-]+>)|(?P<gap>\.{2,4})|(?P<mark>[()\[\]|^$?!]))")


class Words(NamedTuple):
    """One word; `stem` when anything may follow."""

    text: str
    stem: bool


class Gap(NamedTuple):
    """Up to `most` words of any kind."""

    most: int


class Edge(NamedTuple):
    """A sentence border: ^, $, ? or !."""

    mark: str


class Listed(NamedTuple):
    """A reference to a fact shape such as <amount>, which is no word."""

    name: str


class Choice(NamedTuple):
    """Alternatives; `optional` when none of them is fine too."""

    ways: tuple["Phrase", ...]
    optional: bool


Node = Words | Gap | Edge | Listed | Choice
Phrase = tuple[Node, ...]

GAPS = {"..": 3, "...": 6, "....": 12}


class _Reader:
    def __init__(self, source: str, lists: Mapping[str, Phrase], shapes: Mapping[str, str]) -> None:
        self.source, self.lists, self.shapes = source, lists, shapes
        self.tokens = list(self._tokens())
        self.at = 0

    def _tokens(self) -> list[str]:
        out, at, source = [], 0, self.source.rstrip()
        while at < len(source):
            found = _TOKEN.match(source, at)
            if not found:
                raise PatternError(f"pattern {self.source!r}: {source[at:].strip()[:12]!r} is no part of the phrase language, see docs/rules.md")
            out.append(found.group().strip(" ,-"))
            at = found.end()
        return out

    def choice(self, closing: str) -> tuple[Phrase, ...]:
        """Read alternatives up to `closing`; '' means the end of the pattern."""
        ways = [self.phrase()]
        while self._peek() == "|":
            self.at += 1
            ways.append(self.phrase())
        if self._peek() != closing:
            raise PatternError(f"pattern {self.source!r}: expected {closing or 'the end'!r}, found {self._peek() or 'the end'!r}")
        self.at += 1
        return tuple(ways)

    def phrase(self) -> Phrase:
        nodes: list[Node] = []
        while (token := self._peek()) not in ("", "|", ")", "]"):
            self.at += 1
            nodes.append(self.node(token))
        return tuple(nodes)

    def node(self, token: str) -> Node:
        if token in "([":
            ways = self.choice(")" if token == "(" else "]")
            return Choice(tuple(way for way in ways if way), token == "[" or () in ways)
        if token in GAPS:
            return Gap(GAPS[token])
        if token in "^$?!":
            return Edge(token)
        return self.listed(token[1:-1]) if token[0] == "<" else Words(token.rstrip("~").lower(), token.endswith("~"))

    def listed(self, name: str) -> Node:
        if name in self.shapes:
            return Listed(name)
        if name not in self.lists:
            raise PatternError(f"pattern {self.source!r}: no list <{name}>; known are {', '.join(sorted([*self.lists, *self.shapes]))}")
        return Choice((self.lists[name],), optional=False)

    def _peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""


def parse(source: str, lists: Mapping[str, Phrase], shapes: Mapping[str, str]) -> Phrase:
    """Return the parsed pattern; raises PatternError that quotes it."""
    ways = _Reader(source, lists, shapes).choice("")
    phrase = ways[0] if len(ways) == 1 else (Choice(ways, optional=False),)
    for at, node in enumerate(phrase):
        if isinstance(node, Gap) and at in (0, len(phrase) - 1):
            raise PatternError(f"pattern {source!r}: a gap needs words on both sides")
    _check_edges(source, phrase, outer=True)
    return phrase


def _check_edges(source: str, phrase: Phrase, *, outer: bool) -> None:
    """Raise PatternError where ^ or $ stands anywhere but at the ends of the whole pattern."""
    for at, node in enumerate(phrase):
        if isinstance(node, Edge) and not (outer and at in (0, len(phrase) - 1)):
            raise PatternError(f"pattern {source!r}: {node.mark!r} goes at an end of the whole pattern, not inside")
        if isinstance(node, Choice):
            for way in node.ways:
                _check_edges(source, way, outer=False)
