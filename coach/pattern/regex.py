"""Turn a parsed phrase into one regular expression over folded text."""

import re

from coach.pattern.parse import Choice, Edge, Gap, Listed, Node, Phrase, Words

BETWEEN = r"[\s,()–—-]+"
_GAP_WORD = r"[\w'$€£%@#&./:-]+"
# Without its apostrophe each of these is another English word.
_NEEDS_APOSTROPHE = {"we'll", "we're", "i'll", "i'd", "he'll", "she'll", "she'd", "we'd", "who're"}
_EDGES = {"^": r"\A\W*", "$": r"\W*\Z", "?": r"[^\w?]*\?", "!": r"[^\w!]*!"}

SHAPES = {
    "number": r"\d[\d.,]*",
    "amount": r"(?:(?:[$€£]|eur|usd|gbp|chf)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£]|eur\b|euros?\b|usd\b|dollars?\b|gbp\b|pounds?\b|chf\b|francs?\b|kr\b))",
    "percent": r"\d[\d.,]*\s?(?:%|percent|per cent)",
    "id": r"#?(?=[\w/-]*\d)[a-z0-9]+(?:[-/][a-z0-9]+)*",
    "blank": r"(?:\[[^\]\n]{2,40}\]|\{\{?[^}\n]{2,40}\}?\}|<[a-z _]{3,40}>|%[a-z_]{3,40}%|x{3,}|_{3,})",
    "capital": r"\w+",
}


def regex(phrase: Phrase) -> str:
    """Return the source of a regular expression that finds `phrase` in one folded sentence."""
    if phrase and isinstance(phrase[0], Edge):
        lead, phrase = _EDGES[phrase[0].mark], phrase[1:]
    else:
        lead = r"(?<!\w)(?<!\w')"
    tail = r"(?!\w|'\w)"
    if phrase and isinstance(phrase[-1], Edge):
        tail, phrase = _EDGES[phrase[-1].mark], phrase[:-1]
    elif phrase and isinstance(phrase[-1], Listed):
        tail = ""
    return lead + _sequence(phrase) + tail


def _sequence(phrase: Phrase) -> str:
    """Join nodes with separators; those before the first solid node carry theirs behind."""
    out, solid = [], False
    for node in phrase:
        if isinstance(node, Gap):
            out.append(rf"(?:{BETWEEN}{_GAP_WORD}){{0,{node.most}}}?")
        elif isinstance(node, Choice) and node.optional:
            out.append(f"(?:{BETWEEN}{_node(node)})?" if solid else f"(?:{_node(node)}{BETWEEN})?")
        else:
            out.append((BETWEEN if solid else "") + _node(node))
            solid = True
    return "".join(out)


def _node(node: Node) -> str:
    match node:
        case Words(text, stem):
            return _word(text) + (r"[\w']*" if stem else "")
        case Listed(name):
            return SHAPES[name]
        case Choice(ways, _):
            return "(?:" + "|".join(_sequence(way) for way in ways) + ")"
        case _:
            raise AssertionError(node)


def _word(text: str) -> str:
    return re.escape(text).replace("'", "'" if text in _NEEDS_APOSTROPHE else "'?")
