"""A place for the answer to what the customer asked, as a suggestion."""

from collections.abc import Iterator

from coach.asks.ask import Ask
from coach.asks.evidence import SHOWS
from coach.case import Case
from coach.models import Finding
from coach.plan.asked import told
from coach.plan.cures import add
from coach.plan.cures.place import Place
from coach.plan.placeless import placeless
from coach.plan.proposal import Proposal
from coach.plan.voice import spoken
from coach.text.later import later
from coach.text.stems import stems

# A weight or a size answers "how much" as a sum does.
_MEASURE = later(
    r"\b\d[\d.,]* ?(?:g|grams?|kg|kilos?|mg|ml|cl|l|litres?|liters?|mm|cm|m|metres?|meters?|km|miles?|lbs?|oz|cups?|spoons?|scoops?)\b"
)
_DID = later(r"\b(?:i've|i have|we've|we have|has been|have been|is now|are now)\b(?! to\b)")


def answer(case: Case, finding: Finding) -> Iterator[Proposal]:
    """Yield a sentence with a placeholder where what is missing is an answer; none where the draft has a fact of the kind that was asked for."""
    ask = next((ask for ask in case.turns.asked if ask.short == finding.missing), None)
    if ask and case.letter.body and not _shown(case, ask) and not placeless(case, ask.short):
        mended = add.where_told(Place(case, 0, 0, case.letter.body[0], spoken(case, told(ask.short))))
        yield Proposal(*mended.change, finding.principle, finding.reason, "suggest", mended.cuts, mended.beside)


def _shown(case: Case, ask: Ask) -> bool:
    """Say whether the draft tells such a thing already; asking for it again would be worse than a reader's doubt."""
    measured = ask.kind == "how much" and _MEASURE.search(case.letter.folded) is not None
    return (
        measured
        or any(fact.kind in SHOWS.get(ask.kind, ()) for fact in case.facts)
        or (ask.kind in ("whether", "request") and _done(case, ask))
    )


def _done(case: Case, ask: Ask) -> bool:
    """Say whether the draft tells of a deed in words of the ask: "can you move us to the 24th", "I've moved you over"."""
    told = (s for s in case.letter.body if _DID.search(case.letter.folded, s.start, s.end))
    return any(stems(sentence.keys) & ask.stems for sentence in told)
