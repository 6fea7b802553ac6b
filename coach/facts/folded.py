"""The folded text, made once for all readers of one message."""

from functools import lru_cache

from coach.text.fold import fold

_PLAIN = tuple(zip("’‘ʼ`“”„«»\u00a0\u202f", '\'\'\'\'"""""  ', strict=True))


@lru_cache(maxsize=4)
def folded(text: str) -> str:
    """Return `text` in lower case with plain quotes and spaces, as long as `text` in code points."""
    low = text.lower()
    # No letter shrinks in lower case, so an equal length means one for one; the exact way takes ten times as long.
    if len(low) != len(text):
        return fold(text)
    for fancy, plain in _PLAIN:
        low = low.replace(fancy, plain)
    return low
