"""What the model finds in a case, beside the rules: a finding each, with the words it marks or what is missing, and a reason."""

from collections.abc import Iterable, Iterator, Sequence

from coach.case import Case
from coach.meaning.judge import Breach, View
from coach.meaning.lacking import Lack, lacks
from coach.meaning.reasons import missing, reason
from coach.meaning.span import span
from coach.meaning.weigher import Weigher
from coach.models import Finding

# One more sorry, or a formula, is what careful agents write too: beside it a breach is as alone as without.
FORMULAS = frozenset({"solution-first", "authenticity"})


def view(case: Case, ruled: Iterable[Finding], weigher: Weigher) -> View:
    """Return a case as `weigher` lets it be judged beside the rules' findings."""
    return View(case, _spoken(case, ruled), weigher)


def found(seen: View, ruled: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the model's findings: breaches in sentences in which no finding of a rule stands, and what is left out."""
    broken = list(seen.breaches(_spoken(seen.case, ruled)))
    said = {one.principle for one in ruled} | {one.principle for one in broken}
    lacking = list(lacks(seen, said)) if seen.sentences else []
    if (
        all(one.principle in FORMULAS for one in ruled)
        and len(broken) + len(lacking) == 1
        and not seen.bears_out(broken[0].score if broken else None)
    ):
        return
    yield from (_breach(seen, one) for one in broken)
    yield from (_lack(seen.case, one) for one in lacking)


def _spoken(case: Case, ruled: Iterable[Finding]) -> frozenset[int]:
    """Return the starts of the sentences that findings begin and end in."""
    ends = [place for one in ruled if one.start is not None and one.end is not None for place in (one.start, one.end - 1)]
    return frozenset(sentence.start for place in ends if (sentence := case.letter.sentence_at(place)))


def _breach(seen: View, breach: Breach) -> Finding:
    case = seen.case
    start, end = span(case, breach.seen, seen.figures["principles"].index(breach.principle))
    return Finding(
        rule=f"meaning/{breach.principle}",
        principle=breach.principle,
        start=start,
        end=end,
        text=case.letter.text[start:end],
        reason=reason(breach.principle, breach.seen),
    )


def _lack(case: Case, lack: Lack) -> Finding:
    what, why = missing(case, lack)
    return Finding(rule=f"meaning/{lack.principle}", principle=lack.principle, start=None, end=None, text=None, reason=why, missing=what)


__all__ = ["View", "found", "view"]
