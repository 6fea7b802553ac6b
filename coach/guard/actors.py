"""Who did it stays who did it: the agent's side, the customer, or somebody with a name."""

import re
from collections.abc import Iterator

from coach.facts.names import find as names
from coach.guard.change import Change
from coach.text.fold import fold
from coach.text.later import later
from coach.text.stems import stem, stemmed

_AUX = r"(?:(?:had|have|has|'ve|'d|will|'ll|would|can|could|did|was|were|is|are|been|be|not|also|just|already|then|first|only|[a-z]{2,12}ly|wrongly|clearly)\s+|(?<=\w)(?:'ve|'d|'ll)\s+)*"
_WE = r"i|we|our (?:own )?\w+|my (?:own )?\w+"
_US = r"us|me|our (?:own )?\w+|my (?:own )?\w+"
_YOU = r"you|your (?:own )?\w+"
_MAY_SAY = frozenset(
    map(
        stem,
        "write wrote say said ask asked tell told mention mentioned send sent need want "
        "call called describe described name named see have get like choose learn learned hear heard wait waited find found".split(),
    )
)
_BLAME_FREE = later(r"\b(?:if|when|once|should|whether|as soon as|until|before|can|could|may|need to|want to|like to) (?:\w+ )?you\b")


def check(change: Change) -> Iterator[str]:
    """Yield deeds that the change takes from one and gives to another, and deeds of the customer that nobody told of."""
    once = change.brief.case.once
    people = once("people", change.ours + "\n" + change.theirs, _people)
    old, new = once("deeds", fold(change.before), lambda text: _deeds(text, people)), _deeds(fold(change.sentences), people)
    for actor, deed in sorted(new - old):
        before = {one for one, same in old if same == deed}
        if before and actor not in before:
            yield f"says that {actor} did what {' and '.join(sorted(before))} did"
    told = once("words", f"{change.theirs}\n{change.draft.text}", stemmed) | _MAY_SAY
    for match in re.finditer(
        r"\byou (?:had |have |'ve |'d )?(?P<verb>[a-z]+ed|chose|picked|gave|took|forgot|broke|made|left|put|set|lost|went)\b",
        fold(change.new),
    ):
        if stem(match["verb"]) not in told and not _BLAME_FREE.search(fold(change.new)[max(0, match.start() - 20) : match.end()]):
            yield f"says of the customer what nobody wrote: {match.group()!r}"


def _people(text: str) -> list[str]:
    return sorted({fold(fact.text) for fact in names(text) if fact.text.replace(" ", "").isalpha()})


def _deeds(folded: str, people: list[str]) -> set[tuple[str, str]]:
    named = "|".join(map(re.escape, people)) or r"\Z\w"
    found = set()
    for match in re.finditer(
        rf"\b(?:(?P<we>{_WE})|(?P<you>{_YOU})|(?P<name>{named})(?:'s (?:own )?\w+)?)\s*(?P<aux>{_AUX})(?P<verb>[a-z]{{3,}})", folded
    ):
        found.add((_actor(match), stem(match["verb"])))
    for match in re.finditer(
        rf"\b(?P<verb>[a-z]{{3,}})(?: (?:off|up|in|out|on|down|over|back|[a-z]+ly))? by (?:(?P<we>{_US})|(?P<you>{_YOU})|(?P<name>{named}))\b",
        folded,
    ):
        found.add((_actor(match), stem(match["verb"])))
    return found


def _actor(match: re.Match[str]) -> str:
    return "we" if match["we"] else "the customer" if match["you"] else str(match["name"])
