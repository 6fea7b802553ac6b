"""Which sentence tells what we have done, or what we do by a day or for a sum."""

from coach.case import Case
from coach.text.later import later
from coach.text.letter import Sentence

_DEED = later(
    r"\b(?:i've|i have|we've|we have|i'll|i will|we'll|we will|(?:i'm|we're) \w+ing|(?:i|we) can|(?:is|are) (?:booked|attached|closed|open)|will be ready|"
    r"(?:goes|go) out|ships|(?:is|are) on (?:its|the|their) way)\b"
)
# Done is done, without a day or a sum; that we have a rule, or have heard, is no help.
DONE = later(
    r"\b(?:i've|i have|we've|we have) (?:just |now |already |also )?(?:approved|arranged|booked|cancelled|changed|corrected|credited|fixed|mended|moved|ordered|"
    r"refunded|released|repaired|replaced|reserved|sent|put|taken|given|waived)\b"
)
_FIGURES = ("date", "time", "duration", "amount")


def deed(case: Case, sentence: Sentence) -> bool:
    """Say whether a sentence tells a deed: done is done; of what we do, or what is on its way, it tells the day or the sum."""
    folded = case.letter.folded
    if DONE.search(folded, sentence.start, sentence.end):
        return True
    told = _DEED.search(folded, sentence.start, sentence.end)
    return bool(told) and measured(case, sentence)


def measured(case: Case, sentence: Sentence) -> bool:
    """Say whether a sentence tells a day, a time or a sum."""
    return any(fact.kind in _FIGURES for fact in case.facts_in(sentence.start, sentence.end))
