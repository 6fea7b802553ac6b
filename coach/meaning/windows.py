"""A draft as the sentence encoder reads it: the customer's last message, then as many whole sentences as fit, window by window."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from coach.case import Case

# Of a long message the beginning and the end say most. All lengths in tokens.
THEIRS, OURS = 64, 400
_FIRST, _BREAK = 101, 102

Encode = Callable[[str], list[int]]


class Window(NamedTuple):
    """Token numbers, on which side each stands (0 the customer's), and per sentence its number and its tokens from, to."""

    ids: list[int]
    sides: list[int]
    places: list[tuple[int, int, int]]


def windows(case: Case, encode: Encode) -> Iterator[Window]:
    """Yield a draft in windows; a short one is a single one. `encode` returns the tokens of a text."""
    theirs = next((turn.text for turn in reversed(case.draft.thread) if turn.role == "customer"), "")
    head = [_FIRST, *_ends(encode(theirs)), _BREAK]
    own = [encode(case.letter.text[one.start : one.end])[:OURS] for one in case.letter.sentences]
    for first, last in _runs([len(one) for one in own]):
        yield _window(head, own, first, last)


def _ends(tokens: list[int]) -> list[int]:
    return tokens if len(tokens) <= THEIRS else tokens[: THEIRS // 2] + tokens[-THEIRS // 2 :]


def _runs(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield from where to where sentences fit together."""
    first, room = 0, OURS
    for at, length in enumerate(lengths):
        if length > room:
            yield first, at
            first, room = at, OURS
        room -= length
    if lengths:
        yield first, len(lengths)


def _window(head: Sequence[int], own: Sequence[list[int]], first: int, last: int) -> Window:
    ids, places = list(head), []
    for at in range(first, last):
        places.append((at, len(ids), len(ids) + len(own[at])))
        ids += own[at]
    ids.append(_BREAK)
    return Window(ids, [int(at >= len(head)) for at in range(len(ids))], places)
