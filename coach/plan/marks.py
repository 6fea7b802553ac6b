"""What is seen of a change in its draft, as far as it speaks for or against doing harm."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain
from operator import attrgetter

from coach.case import Case
from coach.meaning.judge import View
from coach.plan.proposal import Proposal
from coach.plan.said_in import said_in
from coach.text.later import later
from coach.text.letter import Sentence
from coach.text.stems import stems
from coach.text.words import keys

_WORD = later(r"[a-z']+")
_OPENING, _MOST_WORDS, _MOST_SENTENCES, _MOST_SHARED, _SURE = 3, 30, 8, 4, (-2, 6)
# What begins so goes on with the sentence before it.
_GOES_ON = later(r"\W*(?:it|that|this|they|these|those|he|she|so|and|but|which|the|there|then|also|instead)\b")


def marks(view: View, change: Proposal, alone: bool) -> dict[str, int]:
    """Return what is seen of a change in its draft: marks that are there or not, and counts; `alone` where no other is offered."""
    case, at = view.case, _sentence(view.case, change)
    seen = [_kind(change, alone), _setting(case)]
    if at:
        seen.append(_place(view, change, at))
        if change.adds:
            seen.append(_added(case, at))
        elif _takes(change):
            seen.append(_taken(case, change, at))
    return dict(chain.from_iterable(seen))


def _takes(change: Proposal) -> bool:
    return not change.adds and "[" not in change.replacement


def _sentence(case: Case, change: Proposal) -> Sentence | None:
    """Return the sentence that a change begins in, or is added behind."""
    body = case.letter.body
    if change.adds:
        at = bisect_right(body, change.start, key=attrgetter("end"))
        return body[max(0, at - 1)]
    return next(iter(case.letter.touched(change.start, change.end)), None)


def _kind(change: Proposal, alone: bool) -> Iterator[tuple[str, int]]:
    yield f"principle {change.principle}", 1
    if change.adds or "[" in change.replacement:
        yield f"says {' '.join(_WORD.findall(change.replacement.lower())[:_OPENING])}", 1
    if alone and (change.adds or _takes(change)):
        yield f"alone {'adding' if change.adds else 'taking'}", 1


def _setting(case: Case) -> Iterator[tuple[str, int]]:
    yield f"channel {case.draft.channel}", 1
    yield from ((f"situation {name}", 1) for name in case.situations)
    yield "policy", int(bool(case.draft.policy))
    yield "sentences", min(len(case.letter.body), _MOST_SENTENCES)


def _place(view: View, change: Proposal, at: Sentence) -> Iterator[tuple[str, int]]:
    body = view.case.letter.body
    yield "ruled", int(at.start in view.ruled)
    yield "last", int(at == body[-1])
    yield "sure", max(_SURE[0], min(_SURE[1], (view.weight(change.principle, at.start) or 0) >> 10))


def _taken(case: Case, change: Proposal, at: Sentence) -> Iterator[tuple[str, int]]:
    """Yield what is seen of words that go: how many, and what the customer or the policy has of them."""
    said = case.letter.folded[change.start : change.end]
    gone, body = stems(keys(said)), case.letter.body
    after = _behind(case, at)
    yield "words taken", min(len(said.split()), _MOST_WORDS)
    yield "theirs taken", min(len(gone & _heard(case)), _MOST_SHARED)
    yield "policy taken", min(len(_only(case, gone & _ruling(case), at)), _MOST_SHARED)
    yield "first taken", int(at == body[0])
    yield "head taken", int(len(change.replacement.strip()) == 1)
    yield "thanks taken", int("thank" in said)
    yield "spoken of next", int(after is not None and bool(stems(after.keys) & gone))


def _only(case: Case, said: frozenset[str], at: Sentence) -> list[str]:
    """Return which of some stems no other sentence of the body has."""
    told = said_in(case)
    own = stems(at.keys) if at.part == "body" else frozenset()
    return [stem for stem in said if told[stem] == (stem in own)]


def _added(case: Case, at: Sentence) -> Iterator[tuple[str, int]]:
    after = _behind(case, at)
    yield "theirs told", min(len(stems(at.keys) & _heard(case)), _MOST_SHARED)
    yield "goes on next", int(after is not None and bool(_GOES_ON.match(case.letter.folded, after.start)))


def _behind(case: Case, at: Sentence) -> Sentence | None:
    return case.letter.behind(at.end) if at.part == "body" else None


def _heard(case: Case) -> frozenset[str]:
    """Return the stems of the customer's last message."""
    last = case.turns.customer[-1:]
    return case.once("heard", "", lambda _: stems(key for letter in last for sentence in letter.sentences for key in sentence.keys))


def _ruling(case: Case) -> frozenset[str]:
    """Return the stems of the policy."""
    return case.once("ruling", "", lambda _: stems(key for line in case.draft.policy for key in keys(line.lower())))
