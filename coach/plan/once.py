"""Say it once: of sentences to add that come to the same, one is enough, and none where the draft says as much."""

from collections.abc import Iterator, Sequence

from coach.case import Case
from coach.plan.proposal import Proposal
from coach.text.later import later

_WORD = (
    r"(?:write|writes|hear|hears|tell|answer|update|call|ring|message|mail|email|e-mail|phone|text|let you know|get back|come back|report)"
)
_UNDERTAKES = later(
    rf"\b(?:i|i'll|you|you'll|update|we|we'll)\b[^.!?]{{0,80}}\b{_WORD}\b[^.!?]*\[|\bhave my answer by \[|\bupdate comes at \[|\bi ask them again on \["
)
_UNDERTAKEN = later(rf"\b(?:i|we|you)(?:'ll| will)\b[^.!?]{{0,60}}\b{_WORD}\b|\b(?:i'm|i am)\b[^.!?]{{0,80}} will {_WORD}\b")

_LEAD = 3


def once(case: Case, proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the proposals without additions that repeat one another, or promise word by a day in a draft that does so."""
    said: set[str] = set()
    adding = any(p.adds for p in proposals)
    promised = adding and (_promised(case) or any(_undertakes(case, p) for p in proposals if not p.adds))
    for proposal in sorted(proposals, key=_richest):
        words = proposal.replacement.strip(" .").lower()
        if not proposal.adds:
            yield proposal
        elif words not in said and not _begun(case, words) and not (promised and _undertakes(case, proposal)):
            said.add(words)
            promised = promised or _undertakes(case, proposal)
            yield proposal


def _begun(case: Case, words: str) -> bool:
    """Say whether the draft has what comes before the first place of an added sentence: "What I can do: [...]" where it says what it can do."""
    lead = words.split("[", maxsplit=1)[0].strip(" :,")
    return len(lead.split()) >= _LEAD and lead in case.letter.folded


def _richest(proposal: Proposal) -> tuple[int, int]:
    return (-proposal.replacement.count("["), proposal.start)


def _undertakes(case: Case, proposal: Proposal) -> bool:
    """Say whether a change promises word by a day; who does may stand before the words that it replaces."""
    sentence = None if proposal.adds else case.letter.sentence_at(proposal.start)
    before = case.letter.folded[sentence.start : proposal.start] if sentence else ""
    return bool(_UNDERTAKES.search(before + proposal.replacement.lower()))


def _promised(case: Case) -> bool:
    """Say whether the draft tells by when the customer hears more."""
    return any(
        _UNDERTAKEN.search(case.letter.folded, s.start, s.end) and any(f.kind in ("date", "time") for f in case.facts_in(s.start, s.end))
        for s in case.letter.body
    )
