"""The labelled drafts as the sentence encoder learns them: windows of tokens, and what is wrong with each sentence and with the whole."""

from collections.abc import Iterator
from typing import NamedTuple

from coach.case import Case
from coach.evaluation.cases import read_cases
from coach.meaning.windows import Encode, Window, windows
from coach.rules.load import load
from coach.rules.pack import PRINCIPLES

from . import labelled
from .choose import LACKS


class Text(NamedTuple):
    """One draft: its writer and name, the case, what each sentence breaks, what is left out, and whether anything is wrong."""

    writer: str
    name: str
    case: Case
    breaks: list[frozenset[str]]
    missing: frozenset[str]
    wrong: bool


class Lesson(NamedTuple):
    """One window with a row of labels a sentence (one a principle, last any breach) and one of the draft, which counts where the window is all of it."""

    window: Window
    sentences: list[list[float]]
    draft: list[float]
    alone: bool


def texts() -> Iterator[Text]:
    """Yield every whole draft there is to train on, in a fixed order."""
    for path in filter(labelled.whole_drafts, labelled.sources()):
        for row in read_cases(path):
            writer, case = labelled.written_by(path, row.id), load().case(row.request())
            spans = [(gold.principle, gold.start, gold.end or 0) for gold in row.findings if gold.start is not None]
            breaks = [labelled.broken(spans, one.start, one.end) for one in case.letter.sentences]
            missing = frozenset(gold.principle for gold in row.findings if gold.start is None)
            yield Text(writer, f"{writer}:{row.id}", case, breaks, missing, bool(row.findings))


def lessons(text: Text, encode: Encode) -> Iterator[Lesson]:
    """Yield what one draft teaches."""
    draft = [*(float(p in text.missing) for p in LACKS), float(text.wrong)]
    cut = list(windows(text.case, encode))
    for window in cut:
        yield Lesson(window, [_row(text.breaks[at]) for at, _, _ in window.places], draft, len(cut) == 1)


def _row(breaks: frozenset[str]) -> list[float]:
    return [*(float(p in breaks) for p in PRINCIPLES), float(bool(breaks))]
