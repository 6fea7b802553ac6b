"""Who weighs the sentences of a draft: words alone, or words and the sentence encoder."""

from collections.abc import Mapping
from typing import Any, Literal, Protocol

from coach.errors import EngineError
from coach.meaning.features import Reading
from coach.meaning.semantic import semantic
from coach.meaning.weigh import Weights, words

# False: the rules alone; True: the model of words that every installation has; "semantic": with the encoder of that extra.
Meaning = bool | Literal["semantic"]


class Weigher(Protocol):
    """Weighs a case; `figures` are the limits that fit its scores, `name` goes into answers."""

    name: str
    figures: Mapping[str, Any]

    def __call__(self, reading: Reading) -> Weights:
        """Return scores for every sentence and for the whole."""
        ...


def known(meaning: Meaning) -> Meaning:
    """Return `meaning` as it is; raises EngineError where it is none of the three."""
    if meaning not in (True, False, "semantic"):
        raise EngineError(f"meaning {meaning!r} is unknown; use True, False or 'semantic'")
    return meaning


def weigher(meaning: Literal[True, "semantic"]) -> Weigher:
    """Return who weighs; raises EngineError where the extra for it is missing."""
    return semantic() if meaning == "semantic" else words()
