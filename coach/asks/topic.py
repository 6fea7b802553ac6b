"""What a text is about: its content words without those that fit every matter."""

from functools import cache

from coach.text import words
from coach.text.fold import fold
from coach.text.stems import stem, stems

_EVERYWHERE = (
    "first next last time possible problem question new old meantime meanwhile until till today tomorrow tmrw still again month week day what whats when whens "
    "hes shes hows wheres whos whether kind exactly check right correct happen happening work actually total current thank sure way wrong change order suppose "
    "back long quick someone else people like want need explain put find guy guys good bad big enough bit customer agent instead exact three two four cos "
    "point points issue issues ask asking asked mean expect plan year hour minute date number case reply answer contact write call chance against fault whole"
)


@cache
def _light() -> frozenset[str]:
    """Return the stems of words that fit every matter; not at import, which the stemmer would slow down."""
    return frozenset(map(stem, _EVERYWHERE.split()))


def topic(found: frozenset[str]) -> frozenset[str]:
    """Return the stems of `found` that name a matter; bare numbers name none."""
    light = _light()
    return frozenset(one for one in found if one not in light and not one[0].isdigit())


def about(text: str) -> frozenset[str]:
    """Return the matters that a text names."""
    return topic(stems(words.keys(fold(text))))
