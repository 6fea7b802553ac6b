"""The words of which every match of a phrase must hold one: they make the index."""

from collections.abc import Iterable

from coach.pattern.parse import Choice, Phrase, Words

Anchors = frozenset[Words]
_COMMON = frozenset(
    "the a an to of in on for with and or but you your we our i it is are be been was were that this have has had do does did "
    "not no will would can could so if as at by from us me my they their he she his her please any all there what when how who "
    "im ive ill well were its dont cant wont youre get got just now then here up out about more one some".split()
)


def anchors(phrase: Phrase) -> Anchors | None:
    """Return the rarest set of words one of which is in every match; None where no word is certain."""
    found = [ways for node in phrase if (ways := _of(node))]
    return min(found, key=_cost, default=None)


def _of(node: object) -> Anchors | None:
    match node:
        case Words(text, stem):
            return frozenset({Words(text.replace("'", ""), stem)})
        case Choice(ways, False):
            each = [anchors(way) for way in ways]
            return frozenset().union(*(some for some in each if some)) if all(each) else None
        case _:
            return None


def _cost(words: Iterable[Words]) -> float:
    return sum(40.0 if word.text in _COMMON else 2.0 if word.stem else 1.0 for word in words)
