"""The ways in which one name is written where its letters are not at hand: Günther, Gunther, Guenther."""

import unicodedata

_BARE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"})
_DOTTED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae"})
_RINGED = str.maketrans({"å": "aa"})


def spellings(name: str) -> frozenset[str]:
    """Return `name` in lower case without marks on its letters, with two letters for one where languages do so, and each of both."""
    whole = unicodedata.normalize("NFC", name).lower()
    dotted = {whole, whole.translate(_DOTTED)}
    return frozenset(_bare(way) for one in dotted for way in (one, one.translate(_RINGED)))


def _bare(name: str) -> str:
    parted = unicodedata.normalize("NFKD", name.translate(_BARE))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))
