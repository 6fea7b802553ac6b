"""Words and sentence encoder together: the extra `semantic`."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from coach.meaning.encoder import Encoder, encoder
from coach.meaning.features import Reading
from coach.meaning.packed import folder
from coach.meaning.weigh import Weights, Words, words


class Semantic:
    """Weighs with both models; what each counts was set on drafts of writers that neither had seen."""

    def __init__(self, words: Words, encoder: Encoder, figures: Mapping[str, Any]) -> None:
        """Take both models and the figures beside them."""
        self._words, self._encoder, self.figures = words, encoder, figures
        self.name = f"{words.name}+semantic {encoder.digest[:8]}"

    def __call__(self, reading: Reading) -> Weights:
        """Weigh a case."""
        mine = self._words(reading)
        if not mine.sentences:
            return mine
        told = self._encoder(reading.case)
        blend, figures = self.figures["blend"], self.figures
        return Weights(
            [mixed(own, theirs, blend) for own, theirs in zip(mine.sentences, told.sentences, strict=True)],
            mixed(mine.whole, told.whole, figures["whole blend"]),
        )


def mixed(words: Sequence[int], told: Sequence[int], blend: Sequence[Sequence[int]]) -> list[int]:
    """Return what two models' scores of one thing come to, column by column, in 1,024ths."""
    return [((mine * a + theirs * b) >> 10) + c for mine, theirs, (a, b, c) in zip(words, told, blend, strict=True)]


@cache
def semantic() -> Semantic:
    """Return ours, read when first needed; raises EngineError without the extra."""
    return Semantic(words(), encoder(), json.loads((folder() / "semantic.json").read_text("utf-8")))
