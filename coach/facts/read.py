"""Read all facts of a text."""

from coach.facts import amounts, dates, durations, ids, links, names, numbers, phones, quotes, steps, times
from coach.facts.fact import Fact

# The first to claim a stretch keeps it: an id inside a link, or a number inside an amount, is no fact of its own.
_FIND = (
    links.find,
    amounts.find,
    dates.find,
    times.find,
    durations.find,
    phones.find,
    ids.find,
    steps.find,
    names.find,
    numbers.find,
    quotes.find,
)


def read(text: str) -> tuple[Fact, ...]:
    """Return the facts of `text`, sorted and without overlap."""
    facts: list[Fact] = []
    taken = bytearray(len(text))
    for find in _FIND:
        for fact in find(text):
            if taken.find(1, fact.start, fact.end) < 0:
                taken[fact.start : fact.end] = b"\1" * (fact.end - fact.start)
                facts.append(fact)
    return tuple(sorted(facts, key=_place))


def _place(fact: Fact) -> int:
    return fact.start
