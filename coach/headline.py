"""The one line on top of the answer."""

from collections import Counter
from collections.abc import Sequence

from coach.models import Finding

_READY = "Ready to send: nothing in it works against {customer}."
_FOREIGN = "This draft seems to be in {language}. The coach reads English only, so nothing was checked or changed."
_EMPTY = "There is nothing to coach yet: no sentence of your own above the signature or the quoted mail."


def headline(findings: Sequence[Finding], *, customer: str | None, language: str | None, empty: bool) -> str:
    """Return one or two plain sentences that sum the answer up."""
    if language:
        return _FOREIGN.format(language=language)
    if empty:
        return _EMPTY
    if not findings:
        return _READY.format(customer=customer or "this customer")
    return f"{_count(len(findings))} will not land with {customer or 'this customer'}: {_principles(findings)}."


def _count(number: int) -> str:
    return "One thing" if number == 1 else f"{number} things"


def _principles(findings: Sequence[Finding]) -> str:
    tally = Counter(finding.principle for finding in findings)
    return ", ".join(f"{name} ({count})" if count > 1 else name for name, count in tally.most_common())
