"""Lines that stand together between blank lines."""

from collections.abc import Iterable, Iterator, Sequence

from coach.plan.proposal import Proposal
from coach.text.later import later

_WORD = later(r"\S")


def opens(text: str, at: int) -> bool:
    """Say whether no words stand on the line above the one that begins at `at`."""
    return not text[text.rfind("\n", 0, max(0, at - 1)) + 1 : at].strip()


def next_line(text: str, at: int) -> int:
    """Return where the next line with words begins; the end of `text` where there is none."""
    found = _WORD.search(text, at)
    words = found.start() if found else len(text)
    return text.rfind("\n", at, words) + 1 if words < len(text) else words


def stanzas(text: str, cuts: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield the cuts; those of all the lines of a stanza are one, for only together do they take a blank line along."""
    group: list[Proposal] = []
    for cut in cuts:
        if group and not (cut.start == group[-1].end and cut.apply == group[0].apply and _lines(text, cut)):
            yield from _joined(text, group)
            group = []
        group.append(cut)
    yield from _joined(text, group)


def _joined(text: str, group: Sequence[Proposal]) -> Sequence[Proposal]:
    if len(group) < 2 or not (_lines(text, group[0]) and opens(text, group[0].start) and _blank(text, group[-1].end)):
        return group
    return [group[0]._replace(end=next_line(text, group[-1].end - 1))]


def _lines(text: str, cut: Proposal) -> bool:
    """Say whether a cut takes whole lines."""
    return (cut.start == 0 or text[cut.start - 1] == "\n") and text[cut.end - 1] == "\n"


def _blank(text: str, at: int) -> bool:
    """Say whether the line at `at` has no words."""
    end = text.find("\n", at)
    return not text[at : len(text) if end < 0 else end].strip()
