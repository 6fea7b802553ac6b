"""One apology in a thread is free, and no change brings a second: the rule that counts them over the thread knows their words."""

from collections.abc import Iterator

from coach.guard.change import Change
from coach.kinds.occurrence import Occurrence
from coach.text.letter import Letter

_RULE = "solution-first/second-apology"


def check(change: Change) -> Iterator[str]:
    """Yield when the change brings more apologies than it takes."""
    earlier = "\n".join(turn.text for turn in change.draft.thread if turn.role == "agent")
    before, after = _count(change, change.draft.text), _count(change, change.after)
    if after > before and after + _count(change, earlier) > 1:
        yield "apologises once more"


def _count(change: Change, text: str) -> int:
    rule = change.brief.pack.by_id.get(_RULE)
    if not isinstance(rule, Occurrence):
        return 0
    return change.brief.case.once("apologies", text, lambda text: _found(rule, Letter(text)))


def _found(rule: Occurrence, letter: Letter) -> int:
    return sum(len(list(pattern.find(letter.folded[s.start : s.end]))) for pattern in rule.match for s in letter.sentences)
