"""What the model finds in a case, beside the rules: a finding each, with the words it marks and a reason."""

from collections.abc import Iterable, Iterator

from coach.case import Case
from coach.meaning.judge import Breach, breaches
from coach.meaning.packed import model
from coach.meaning.reasons import reason
from coach.meaning.span import span
from coach.models import Finding


def found(case: Case, ruled: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the model's findings in sentences in which no rule found anything."""
    for breach in breaches(case, _spoken(case, ruled)):
        yield _finding(case, breach)


def name() -> str:
    """Return the name of the local engine with this model, as answers give it."""
    return f"local+meaning {model().digest[:8]}"


def _spoken(case: Case, ruled: Iterable[Finding]) -> frozenset[int]:
    """Return the starts of the sentences that findings begin and end in."""
    ends = [place for one in ruled if one.start is not None and one.end is not None for place in (one.start, one.end - 1)]
    return frozenset(sentence.start for place in ends if (sentence := case.letter.sentence_at(place)))


def _finding(case: Case, breach: Breach) -> Finding:
    start, end = span(case, breach.seen, model().figures["principles"].index(breach.principle))
    return Finding(
        rule=f"meaning/{breach.principle}",
        principle=breach.principle,
        start=start,
        end=end,
        text=case.letter.text[start:end],
        reason=reason(breach.principle, breach.seen),
    )
