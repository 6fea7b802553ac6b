"""Lower case, plain quotes, dashes and spaces, one character for one, so that offsets stay true."""

from functools import cache

_PLAIN = {
    **dict.fromkeys("’‘ʼ`", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("–—‒−‑", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007", " "),
}


class _Fold(dict[int, str]):
    """A translation table that fills itself: one code point in, exactly one out."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        lower = _PLAIN.get(character, character.lower())
        # "İ".lower() is two code points; keeping the capital keeps every later offset right.
        self[point] = lower if len(lower) == 1 else character
        return self[point]


@cache
def _table() -> _Fold:
    return _Fold()


def fold(text: str) -> str:
    """Return `text` folded for matching; always as long as `text`, in code points."""
    return text.translate(_table())
