"""Leave one apology standing: a draft that says sorry too often still has to say it once."""

from collections.abc import Collection, Sequence

from coach.case import Case
from coach.plan.opener import trimmed
from coach.plan.proposal import Proposal
from coach.plan.voice import spoken
from coach.rules.usual import usual
from coach.text.later import later
from coach.text.letter import Sentence
from coach.thread.sorry import SORRY

# Sorry for one thing more is no repetition: "sorry for the length too", "apologies also for the noise".
_FURTHER = later(r"\b(?:too|also|as well)\b")
_FOR = later(r"\b(?:for|about|that)\b")
# What is said next hangs on it: "sorry. Sorry too about the drone".
_FURTHER_NEXT = later(r"\W*(?:sorry\s+)?(?:too|also|as well)\b")
_AND_FOR = later(r"\s+(?:it|that|for|about|you|we|i)\b")
_TWICE = later(r"\band (?:\w+ ){0,2}sorry\W*$")
# "Sorry to hear that" is about the customer's luck and "sorry you feel that way" about the customer's mood, not about what we did.
_OWN = later(
    rf"(?!sorry to (?:hear|read|see|learn)\b)(?:{SORRY.pattern})"
    r"(?!\s+(?:\w+\s+){0,2}?(?:if\b|(?:that )?you (?:feel|felt|think|(?:did not|didn't) (?:enjoy|like|have))\b|"
    r"(?:that )?you(?:'re| are| were| weren't)\b[^.!?]{0,16}\b(?:happy|unhappy|disappointed|upset|satisfied|pleased)\b))"
)
_BARE = 4


def spare_sorry(case: Case, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals without those that take an apology for a further thing, or the first one of the draft.

    Also where the thread had one before: of readers who saw the drafts side by side two in three missed it, and what says “sorry also” hangs on it.
    An answer to praise needs none.
    A feeling said in other words, where it is all the regret there is, gives way to a plain line of the agent's own.
    """
    proposals = [p for p in proposals if not _further(case, p)]
    if not proposals or "praise" in case.situations:
        return list(proposals)
    gone = {p.cuts for p in proposals if p.cuts}
    places = (found.start() for found in _OWN.finditer(case.letter.folded))
    first = next((place for place in places if not _bare(case, place, gone)), None)
    return _with_word(case, proposals) if first is None else [p for p in proposals if not _takes(p, first)]


def _with_word(case: Case, proposals: Sequence[Proposal]) -> list[Proposal]:
    """Return the proposals with a line of the agent's own in place of the first regret that goes."""
    if any(p.principle == "empathy" and "[" in p.replacement for p in proposals):
        return list(proposals)
    regrets = [p for p in proposals if p.principle == "solution-first" and p.shortens]
    return [made for p in proposals for made in ([p] if p not in regrets[:1] else _own_words(case, p))]


def _own_words(case: Case, proposal: Proposal) -> list[Proposal]:
    """Return the line that takes the place of a sentence; none for a part of one, which is better left."""
    line = next((way.text for way in usual("solution-first") if way.last and way.text), None)
    if line is None or proposal.cuts is None:
        return []
    first, last = trimmed(case.letter.text, proposal.cuts.start, proposal.cuts.end)
    return [proposal._replace(start=first, end=last, replacement=spoken(case, line), apply="suggest", cuts=None)]


def _further(case: Case, proposal: Proposal) -> bool:
    folded, cuts = case.letter.folded, len(proposal.replacement.strip(" .,")) <= 1
    said = folded[proposal.start : proposal.end]
    # A cut puts in no more than the capital of what follows.
    further = cuts and bool(SORRY.search(said) and _FURTHER.search(said) and _FOR.search(said))
    leant_on = _FURTHER_NEXT.match(folded, proposal.end) or (_TWICE.search(said) and _AND_FOR.match(folded, proposal.end))
    return further or bool(SORRY.search(said) and leant_on)


def _bare(case: Case, place: int, gone: Collection[Sentence]) -> bool:
    """Say whether an apology is of few words and for nothing by name, and the one that fills it out, right behind it, would go."""
    here = case.letter.sentence_at(place)
    if here is None or len(here.keys) > _BARE or _FOR.search(case.letter.folded, here.start, here.end):
        return False
    return case.letter.after(here) in gone


def _takes(proposal: Proposal, place: int) -> bool:
    return proposal.start <= place < proposal.end and not SORRY.search(proposal.replacement.lower())
