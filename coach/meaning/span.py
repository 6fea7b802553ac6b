"""The words of a sentence that a finding marks: the sentence, or of a long one the clause that weighs most."""

from collections.abc import Iterator

from coach.case import Case
from coach.meaning.features import Seen
from coach.meaning.grams import numbered
from coach.meaning.packed import Model, model
from coach.meaning.tokens import tokens
from coach.text.later import later

_CUT = later(r"[;:]\s+|\s[-–—]\s|,\s+(?=(?:and|but|so|which|as|or|because|while)\b)")
_LEAD = later(r"(?:and|but|so)\s+")
_LONG, _SHORT = 20, 5


def span(case: Case, seen: Seen, column: int) -> tuple[int, int]:
    """Return the code points that a finding on `seen` marks."""
    sentence = seen.sentence
    if len(seen.tokens) < _LONG:
        return sentence.start, sentence.end
    known = model()
    return max(_clauses(case, seen), key=lambda place: (_weight(case, seen, place, column, known), place[1] - place[0]))


def _clauses(case: Case, seen: Seen) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a sentence, or all of it when one of them is too short to say anything."""
    sentence, folded = seen.sentence, case.letter.folded
    cuts = list(_CUT.finditer(folded, sentence.start, sentence.end))
    starts = [sentence.start, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), sentence.end]
    long = [(start, end) for start, end in zip(starts, ends, strict=True) if len(folded[start:end].split()) >= _SHORT]
    for start, end in long or [(sentence.start, sentence.end)]:
        lead = _LEAD.match(folded, start, end)
        yield (lead.end() if lead and start > sentence.start else start), end


def _weight(case: Case, seen: Seen, place: tuple[int, int], column: int, known: Model) -> int:
    part = seen.sentence._replace(start=place[0], end=place[1])
    words = tokens(case.letter.folded, part, case.facts_in(*place), frozenset())
    table = known.sentences
    return table.parted(table.total(numbered("w", words)))[column]
