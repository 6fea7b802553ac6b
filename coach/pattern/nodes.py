"""The parts of a parsed phrase. Each knows the words of which every match of it must hold one: they make the index."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from coach.pattern.frequent import COST
from coach.text.later import later

_WORD = later(r"[\w'&@]+~?")


class Anchors(NamedTuple):
    """Words one of which is in every match ("refund", or "refund~" for all that begins so), and how often they turn up, roughly."""

    words: frozenset[str]
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


class Flat(NamedTuple):
    """Brackets that hold words alone, kept as written: most are never reached, so `spread` waits."""

    token: str
    optional: bool
    anchors: Anchors | None


Node = Words | Gap | Edge | Shape | Choice | Flat


class Phrase(NamedTuple):
    """Nodes in a row; `needs` are the anchors of its solid nodes, rarest first."""

    nodes: tuple[Node, ...]
    needs: tuple[Anchors, ...]


@cache
def word(token: str) -> Words:
    """Return the node of one word of a pattern: "refund", or "refund~" for all that begins so."""
    text, stem = token.rstrip("~").lower(), token.endswith("~")
    key = text.replace("'", "")
    cost = COST.get(key, 0.5) + stem
    return Words(text, stem, Anchors(frozenset((key + "~" if stem else key,)), cost))


def phrase(nodes: Iterable[Node]) -> Phrase:
    """Return nodes in a row."""
    row = tuple(nodes)
    if len(row) == 1:
        return Phrase(row, () if row[0].anchors is None else (row[0].anchors,))
    return Phrase(row, tuple(sorted([node.anchors for node in row if node.anchors is not None], key=_cost)))


def choice(ways: Iterable[Phrase], *, optional: bool) -> Choice:
    """Return alternatives, anchored when all of them are."""
    solid = tuple(way for way in ways if way.nodes)
    if optional or not all(way.needs for way in solid):
        return Choice(solid, optional, None)
    best = [way.needs[0] for way in solid]
    return Choice(solid, optional, Anchors(frozenset().union(*(one.words for one in best)), sum(one.cost for one in best)))


def flat(token: str) -> Flat:
    """Return the node of brackets such as "(sorry|my apologies)", in which nothing but words stands."""
    ways = [_WORD.findall(way) for way in token[1:-1].split("|")] if token[0] == "(" else []
    if not ways or not all(ways):
        return Flat(token, True, None)
    rarest = [word(way[0]).anchors if len(way) == 1 else min([word(name).anchors for name in way], key=_cost) for way in ways]
    return Flat(token, False, Anchors(frozenset().union(*[one.words for one in rarest]), sum([one.cost for one in rarest])))


def spread(node: Flat) -> Choice:
    """Return what `node` keeps as written."""
    return choice([phrase(map(word, _WORD.findall(way))) for way in node.token[1:-1].split("|")], optional=node.optional)


def _cost(anchors: Anchors) -> float:
    return anchors.cost
