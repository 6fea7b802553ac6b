"""No order of the customer to the machine is followed: nothing comes into a reply by their words alone."""

from collections.abc import Iterator

from coach.guard.change import Change
from coach.guard.phrases import said
from coach.text.fold import fold
from coach.text.words import row

_RUN = 6


def check(change: Change) -> Iterator[str]:
    """Yield words that an order in the thread asks for, and long runs that repeat the customer."""
    theirs = fold(change.theirs)
    if said("orders", theirs) and (copied := _run(change.low_new, theirs, _RUN // 2)) and copied not in fold(change.ours):
        yield f"does what the message orders: {copied!r}"
    copied = _run(change.low_new, theirs, _RUN * 2)
    if copied and '"' not in change.low_new and copied not in fold(change.ours):
        yield f"repeats the customer: {copied!r}"


def _run(new: str, source: str, size: int) -> str:
    """Return the first run of `size` words of `new` that stands in `source`, empty where there is none."""
    line, words = f" {' '.join(row(source))} ", row(new)
    runs = (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    return next((run for run in runs if f" {run} " in line), "")
