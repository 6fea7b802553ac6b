"""Something said before, word for word: in this draft, or in the agent side's earlier mail."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal

from coach.case import Case
from coach.rules.conditions import stands
from coach.rules.rule import Hit, Rule
from coach.text.letter import Letter, Sentence


class Echo(Rule):
    """Fires on a body sentence of at least `least` words that stands word for word in the draft above it, or in an earlier reply."""

    always: ClassVar[bool] = True

    of: Literal["draft", "earlier"]
    least: int = 6

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield each repeated sentence."""
        if self.of == "earlier" and not case.turns.earlier:
            return
        seen = {_words(letter, s) for letter in case.turns.earlier for s in letter.body} if self.of == "earlier" else set()
        for sentence in case.letter.body:
            words = _words(case.letter, sentence)
            if words.count(" ") + 1 >= self.least and words in seen and stands(self, case, sentence, sentence.start, sentence.end):
                yield Hit(sentence.start, sentence.end)
            if self.of == "draft":
                seen.add(words)


def _words(letter: Letter, sentence: Sentence) -> str:
    return " ".join(letter.folded[sentence.start : sentence.end].strip(" .!?").split())
