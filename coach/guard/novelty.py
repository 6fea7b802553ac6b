"""Nothing that stands in no source: what comes is said with the words of draft, thread and policy, and a few that any reply may use."""

from collections.abc import Iterator
from functools import cache

from coach.facts.count import COUNT
from coach.guard.change import PLACEHOLDER, Change
from coach.text.fold import fold
from coach.text.later import later
from coach.text.stems import stems
from coach.text.words import keys

_FREE = 3
_REASON = later(r"\b(?:because(?: of)?|since|due to|owing to|as a result of|the reason is)\b(?P<why>[^.;!?\n]+)")
# Words of courtesy, choice and next steps say nothing about the matter.
_ANY_REPLY = (
    "whether write answer reply tell ask find back again stay next step open first also then here below one two three both once instead rather "
    "option choose choice suit prefer leave insult threat sort line word name reason mean happen send news post check confirm day time when today "
    "tomorrow week hour morning people person team colleague myself ourselves use work start finish end right wrong easy hard simple short long old new "
    "true clear know think hope feel sorry youd youll weve ive theyll wouldnt hasnt havent well better best good fine far stand open come see "
    "thats whats theres heres lets respect speak understand"
)


def check(change: Change) -> Iterator[str]:
    """Yield the words that nobody wrote, where they are more than a few."""
    known = change.brief.case.once("stems", f"{change.ours}\n{change.theirs}", _stems)
    new = _stems(PLACEHOLDER.sub(" ", change.new)) - known - _any_reply()
    if len(new) > _FREE:
        yield f"says what stands nowhere: {', '.join(sorted(new)[:6])}"
    for reason in _REASON.finditer(change.low_new):
        made_up = _stems(PLACEHOLDER.sub(" ", reason["why"])) - known - _any_reply()
        if len(made_up) > 1 and reason["why"] not in fold(change.old):
            yield f"gives a reason that stands nowhere: {reason['why'].strip()[:60]!r}"


def _stems(text: str) -> frozenset[str]:
    return stems(key for key in keys(fold(text)) if key not in COUNT)


@cache
def _any_reply() -> frozenset[str]:
    # Not while importing: the stemmer takes long to load.
    return stems(_ANY_REPLY.split())
