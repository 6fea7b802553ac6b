"""Turn a parsed phrase into one regular expression over folded text."""

import re

from coach.pattern.nodes import Choice, Edge, Flat, Gap, Node, Phrase, Shape, Words, spread
from coach.pattern.shapes import SHAPES

# Folded text has plain dashes and spaces only; sets beyond Latin-1 would make each expression ten times as large.
BETWEEN = r"[ \n\r\t,()-]+"
_GAP_WORD = r"[^\s,()]+"
# Without its apostrophe each of these is another English word.
_NEEDS_APOSTROPHE = {"we'll", "we're", "i'll", "i'd", "he'll", "she'll", "she'd", "we'd", "who're"}
_EDGES = {"^": r"\A\W*", "$": r"(?=\W*\Z)", "?": r"(?=[^\w?]*\?)", "!": r"(?=[^\w!]*!)"}


def regex(phrase: Phrase) -> str:
    """Return the source of a regular expression that finds `phrase` in one folded sentence."""
    nodes, lead, tail = phrase.nodes, r"(?<!\w)(?<!\w')", r"(?!\w|'\w)"
    if isinstance(nodes[0], Edge):
        lead, nodes = _EDGES[nodes[0].mark], nodes[1:]
    if isinstance(nodes[-1], Edge):
        tail, nodes = _EDGES[nodes[-1].mark], nodes[:-1]
    elif isinstance(nodes[-1], Shape):
        tail = ""
    return lead + _sequence(nodes) + tail


def _sequence(nodes: tuple[Node, ...]) -> str:
    """Join nodes with separators; those before the first solid node carry theirs behind."""
    out, solid = [], False
    for node in nodes:
        if isinstance(node, Gap):
            out.append(rf"(?:{BETWEEN}{_GAP_WORD}){{0,{node.most}}}?")
        elif isinstance(node, Choice | Flat) and node.optional:
            out.append(f"(?:{BETWEEN}{_node(node)})?" if solid else f"(?:{_node(node)}{BETWEEN})?")
        else:
            out.append((BETWEEN if solid else "") + _node(node))
            solid = True
    return "".join(out)


def _node(node: Node) -> str:
    match node:
        case Words(text, stem, _):
            return _word(text) + (r"[\w']*" if stem else "")
        case Shape(name, _):
            return SHAPES[name]
        case Flat():
            return _node(spread(node))
        case Choice(ways):
            return "(?:" + "|".join(sorted((_sequence(way.nodes) for way in ways), key=len, reverse=True)) + ")"
        case _:
            raise AssertionError(node)


def _word(text: str) -> str:
    return re.escape(text).replace("'", "'" if text in _NEEDS_APOSTROPHE else "'?")
