"""The parts of a parsed phrase. Each knows the words of which every match of it must hold one: they make the index."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

_COMMON = frozenset(
    "the a an to of in on for with and or but you your we our i it is are be been was were that this have has had do does did "
    "not no will would can could so if as at by from us me my they their he she his her please any all there what when how who "
    "im ive ill well were its dont cant wont youre get got just now then here up out about more one some".split()
)


class Anchor(NamedTuple):
    """A word that must be there; `stem` when anything may follow it."""

    text: str
    stem: bool


class Anchors(NamedTuple):
    """Words one of which is in every match, and how often they turn up in text, roughly."""

    words: frozenset[Anchor]
    cost: float


class Words(NamedTuple):
    """One word; `stem` when anything may follow."""

    text: str
    stem: bool
    anchors: Anchors


class Gap(NamedTuple):
    """Up to `most` words of any kind."""

    most: int
    anchors: None = None


class Edge(NamedTuple):
    """A sentence border: ^, $, ? or !."""

    mark: str
    anchors: None = None


class Shape(NamedTuple):
    """A reference to a fact shape such as <amount>, which is no word."""

    name: str
    anchors: None = None


class Choice(NamedTuple):
    """Alternatives; `optional` when none of them is fine too."""

    ways: "tuple[Phrase, ...]"
    optional: bool
    anchors: Anchors | None


Node = Words | Gap | Edge | Shape | Choice


class Phrase(NamedTuple):
    """Nodes in a row."""

    nodes: tuple[Node, ...]
    anchors: Anchors | None


@cache
def word(token: str) -> Words:
    """Return the node of one word of a pattern: "refund", or "refund~" for all that begins so."""
    text, stem = token.rstrip("~").lower(), token.endswith("~")
    key = text.replace("'", "")
    return Words(text, stem, Anchors(frozenset((Anchor(key, stem),)), 40.0 if key in _COMMON else 2.0 if stem else 1.0))


def phrase(nodes: Iterable[Node]) -> Phrase:
    """Return nodes in a row, anchored by the rarest of them."""
    row = tuple(nodes)
    best: Anchors | None = None
    for node in row:
        if node.anchors is not None and (best is None or node.anchors.cost < best.cost):
            best = node.anchors
    return Phrase(row, best)


def choice(ways: Iterable[Phrase], *, optional: bool) -> Choice:
    """Return alternatives, anchored when all of them are."""
    solid = tuple(way for way in ways if way.nodes)
    if optional:
        return Choice(solid, optional, None)
    found = [way.anchors for way in solid if way.anchors]
    if len(found) < len(solid):
        return Choice(solid, optional, None)
    return Choice(solid, optional, Anchors(frozenset().union(*(one.words for one in found)), sum(one.cost for one in found)))
