"""Every fact stays, and none comes that the agent's side did not have."""

from collections.abc import Iterator

from coach.facts.compare import invented, lost
from coach.facts.count import COUNT
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.read import read
from coach.guard.change import Change
from coach.plan.brief import Brief
from coach.text.later import later
from coach.text.words import keys

_QUOTED = later(r"[\"“«]([^\"“”«»\n]{4,300})[\"”»]")
# A name at the start of a sentence is a capital like any other, unless it does what people do.
_SOMEBODY = later(
    r"(?<![\w'])(?P<who>[A-Z][a-z]{2,}) (?:from (?:our|the|my)|(?:has|will|is going to|can) "
    r"(?:call|ring|write|come|visit|contact|reply|look|check|bring|collect|help|send)\w*)\b"
)
_ORDINALS = frozenset("third fourth fifth sixth seventh eighth ninth tenth".split())
# A customer may state these, and an instruction may hide among them: only the agent's side brings them into a reply.
_OURS_ALONE = frozenset({"link", "email", "phone", "amount", "percent"})


def check(change: Change) -> Iterator[str]:
    """Yield facts lost from the draft, and facts new in it."""
    yield from (f"lost {fact.text!r}" for fact in missing(change.brief, change.after))
    yield from (f"changed the quotation {words!r}" for words in _quoted(change) if words not in change.after)
    yield from (f"lost the number {word!r}" for word in _uncounted(change) if not _written(word, change.after))
    reader = change.brief.case.read
    before = {fact.value for fact in reader(change.ours)}
    for fact in invented([change.ours, change.theirs], change.after, reader):
        yield f"invented {fact.text!r}"
    yield from (f"brings in {name['who']!r}" for name in _SOMEBODY.finditer(change.new) if name["who"] not in change.ours + change.theirs)
    for fact in read(change.new):
        if fact.kind in _OURS_ALONE and fact.value not in before and fact.text in change.theirs and fact.kind != "amount":
            yield f"took {fact.text!r} over from the customer"


def _quoted(change: Change) -> list[str]:
    """Return what the changed words quote of the customer."""
    found = _QUOTED.findall(change.old) if change.new.strip() else []
    return [words for words in found if folded(words).strip(".,!? ") in folded(change.theirs)]


def _uncounted(change: Change) -> set[str]:
    """Return the numbers in words that the changed words had and the draft has no more."""
    old = _counted(change.old)
    return old - _counted(change.after) if old else old


def _counted(text: str) -> set[str]:
    return {word for word in keys(folded(text)) if (word in COUNT and word != "one") or word in _ORDINALS}


def _written(word: str, text: str) -> bool:
    return str(COUNT.get(word, "")) in keys(text) or (word in _ORDINALS and word[:3] in folded(text))


def missing(brief: Brief, after: str) -> tuple[Fact, ...]:
    """Return the facts of the draft that `after` has no more; what promises more than policy allows need not be kept."""
    forbidden = [(f.start, f.end) for f in brief.findings if f.start is not None and f.end and brief.pack.by_id[f.rule].kind == "overreach"]
    gone = lost(brief.case.letter.text, after, brief.case.read)
    return tuple(fact for fact in gone if not any(start <= fact.start < end for start, end in forbidden))
