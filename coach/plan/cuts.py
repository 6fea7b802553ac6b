"""Where exactly a cut sentence begins and ends, so that any subset of cuts leaves clean spacing."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from unicodedata import category

from coach.plan.heal import capital
from coach.plan.opener import trimmed
from coach.plan.proposal import Proposal
from coach.plan.stanza import next_line, opens, stanzas
from coach.text.later import later
from coach.text.letter import Letter, Sentence

_BULLETS = " \t-*•0123456789.)"
_HOOK = later(
    r"(?:(?:however|nevertheless|nonetheless|that said|having said that|still|even so|yet|instead|moreover|furthermore),\s+|but\s+)(?=\w)|"
    r"(?:and|so),?\s+(?=(?:i|we|you|the|our|your|my)(?:'\w+)?\s)",
    re.IGNORECASE,
)


def bake(letter: Letter, cuts: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the sentence cuts with their final ranges; a paragraph that goes as a whole becomes one edit."""
    gone = {proposal.cuts: proposal for proposal in cuts if proposal.cuts}
    runs = _runs(letter.sentences, gone)
    baked = [cut for run in runs for cut in _bake_run(letter.text, [gone[sentence] for sentence in run], run)]
    yield from stanzas(letter.text, _apart(letter.text, baked))


def _apart(text: str, cuts: Sequence[Proposal]) -> Sequence[Proposal]:
    """Return cuts of lines that do not overlap: the text's last line takes the line end before it along, and so do the lines above it then."""
    kept: list[Proposal] = []
    for cut in reversed(cuts):
        if kept and cut.end > kept[-1].start:
            first = cut.start - 1 if cut.start and text[cut.start - 1] == "\n" else cut.start
            kept.append(cut._replace(start=first, end=kept[-1].start))
        else:
            kept.append(cut)
    return kept[::-1]


def _runs(sentences: Sequence[Sentence], gone: dict[Sentence, Proposal]) -> Iterator[list[Sentence]]:
    """Yield stretches of neighbouring cut sentences of one paragraph."""
    for (_, _, cut), group in groupby(sentences, key=lambda s: (s.part, s.line, s in gone)):
        if cut:
            yield list(group)


def _bake_run(text: str, cuts: list[Proposal], run: list[Sentence]) -> Iterator[Proposal]:
    above = text.rfind("\n", 0, run[0].start) + 1
    below = text.find("\n", run[-1].end)
    below = len(text) if below < 0 else below
    if text[run[-1].end : below].strip():
        ends = [*(s.start for s in run[1:]), _behind_smile(text, _next_word(text, run[-1].end))]
        starts = [trimmed(text, s.start, s.end)[0] for s in run]
        *others, last = (cut._replace(start=start, end=end) for cut, start, end in zip(cuts, starts, ends, strict=True))
        yield from others
        yield _unhooked(text, last)
    elif text[above : run[0].start].strip(_BULLETS):
        starts = [_last_word(text, run[0].start), *(s.end for s in run[:-1])]
        yield from (
            cut._replace(start=start, end=trimmed(text, s.start, s.end)[1]) for cut, s, start in zip(cuts, run, starts, strict=True)
        )
    else:
        yield _paragraph(text, cuts, above, below)


def _unhooked(text: str, cut: Proposal) -> Proposal:
    """Take the "However," of the next sentence along: what it hung on is gone."""
    hook = _HOOK.match(text, cut.end)
    if hook is None:
        return cut
    rest = text[hook.end() :]
    return cut._replace(end=hook.end() + 1, replacement=(capital(rest) if hook.group()[0].isupper() else rest)[0])


def _paragraph(text: str, cuts: list[Proposal], above: int, below: int) -> Proposal:
    """Take a whole line out, with the blank line on one side of it where it stands alone, else with no more than its own end."""
    start, end = above, next_line(text, below)
    if end >= len(text):
        start, end = _last_word(text, above), len(text.rstrip())
    elif not opens(text, above):
        end = below + 1
    safe = all(cut.apply == "safe" for cut in cuts)
    return cuts[0]._replace(start=start, end=max(start, end), apply="safe" if safe else "suggest")


def _behind_smile(text: str, at: int) -> int:
    """Return where the next words begin, behind an emoji that stood at the end of what goes."""
    smile = at
    while smile < len(text) and category(text[smile]) in ("So", "Sk", "Mn", "Cf"):
        smile += 1
    return _next_word(text, smile) if smile > at and text[smile : smile + 1].isspace() else at


def _next_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _last_word(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at
