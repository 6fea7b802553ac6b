"""Read a phrase pattern: words, (choice|of these), [optional], stem~, gaps, <lists>, ^ and $.

sorry for (any|the) [slight] inconvenience
we (will|shall) .. get back to you        up to 3 words between
appreciat~ your <virtue>                  a word that begins so; a list from lists/virtue.txt
^ unfortunately                           only where a sentence begins; `$` where it ends, `?` where it asks
"""

import re
from collections.abc import Mapping

from coach.errors import PatternError
from coach.pattern.nodes import Choice, Edge, Gap, Node, Phrase, Shape, choice, flat, phrase, word
from coach.pattern.shapes import SHAPES
from coach.text.later import later

_TOKEN = later(r"\([\w'&@~|, -]+\)|\[[\w'&@~|, -]+\]|[\w'&@]+~?|<[a-z-]+>|\.{2,4}|[()\[\]|^$?!]")
_READABLE = later(rf"(?:[\s,-]+|{_TOKEN.pattern})*")
GAPS = {"..": 3, "...": 6, "....": 12}

Lists = Mapping[str, Choice]


class _Reader:
    def __init__(self, source: str, lists: Lists) -> None:
        self.source, self.lists = source, lists
        self.tokens = [*_tokens(source), ""]
        self.at = 0

    def choice(self, closing: str) -> list[Phrase]:
        """Read alternatives up to `closing`; '' means the end of the pattern."""
        ways = [self.phrase()]
        while self.tokens[self.at] == "|":
            self.at += 1
            ways.append(self.phrase())
        if self.tokens[self.at] != closing:
            raise PatternError(f"pattern {self.source!r}: expected {closing or 'the end'!r}, found {self.tokens[self.at] or 'the end'!r}")
        self.at += 1
        return ways

    def phrase(self) -> Phrase:
        nodes: list[Node] = []
        while (token := self.tokens[self.at]) not in ("", "|", ")", "]"):
            self.at += 1
            nodes.append(self.node(token))
        return phrase(nodes)

    def node(self, token: str) -> Node:
        if token[0] in "([" and len(token) > 1:
            return flat(token)
        if token in "([":
            ways = self.choice(")" if token == "(" else "]")
            if any(way.nodes and isinstance(way.nodes[0], Gap) for way in ways):
                raise PatternError(f"pattern {self.source!r}: a gap inside brackets needs a word before it; put it outside")
            return choice(ways, optional=token == "[" or any(not way.nodes for way in ways))
        if token in GAPS:
            return Gap(GAPS[token])
        if token in "^$?!":
            return Edge(token)
        return self.listed(token[1:-1]) if token[0] == "<" else word(token)

    def listed(self, name: str) -> Node:
        if name in SHAPES:
            return Shape(name)
        if name not in self.lists:
            raise PatternError(f"pattern {self.source!r}: no list <{name}>; known are {', '.join(sorted([*self.lists, *SHAPES]))}")
        return self.lists[name]


def parse(source: str, lists: Lists) -> Phrase:
    """Return the parsed pattern; raises PatternError that quotes it."""
    ways = _Reader(source, lists).choice("")
    found = ways[0] if len(ways) == 1 else phrase([choice(ways, optional=False)])
    if found.nodes and (isinstance(found.nodes[0], Gap) or isinstance(found.nodes[-1], Gap)):
        raise PatternError(f"pattern {source!r}: a gap needs words on both sides")
    _check_edges(source)
    return found


def _tokens(source: str) -> list[str]:
    tokens: list[str] = _TOKEN.findall(source)
    readable = _READABLE.match(source)
    if readable and readable.end() < len(source):
        raise PatternError(
            f"pattern {source!r}: {source[readable.end() :][:12]!r} is no part of the phrase language, see docs/rules-language.md"
        )
    return tokens


def _check_edges(source: str) -> None:
    """Raise PatternError where ^, $, ? or ! stands anywhere but at the ends of the whole pattern."""
    inner = source.strip().removeprefix("^")
    inner = inner[:-1] if inner.endswith(("$", "?", "!")) else inner
    found = re.search(r"[$^?!]", inner)
    if found:
        raise PatternError(f"pattern {source!r}: {found.group()!r} goes at an end of the whole pattern, not inside")
