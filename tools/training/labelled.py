"""Labelled sentences in their context, from whole cases, from pairs of sentences, and from the examples in the rule files."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from coach.case import Case
from coach.evaluation.cases import Gold, read_cases
from coach.meaning.features import Reading, Seen
from coach.meaning.whole import Whole, whole
from coach.models import Draft, Finding, Turn
from coach.plan.brief import findings
from coach.rules.load import load

ROOT = Path(__file__).parents[2]
EVALS = ROOT / "tests/evals"
# Writers that nothing is trained on.
TESTS = frozenset("K BF BO DB DC EC EF EV EW EX EY EZ FH FP FY FZ GD GE GF GG GH GI GJ GK GL GM GN HA HB HC HD HE HF".split())
# Written after the shipped model was trained: it waits for the next one (tests/evals/written/README.md says what a trial gave).
WAITING = frozenset("RA RB RC RD RE RF RG RH RI RJ RK RL".split())
# Three writers in one file, told apart by the first letter of an id; two in the other.
_SHARED = {"development.jsonl": "CDE", "good.jsonl": "GH"}


class Sample(NamedTuple):
    """One sentence: who wrote it, what it breaks, and (where only that was judged) for which principles this is known."""

    writer: str
    case: str
    kind: str
    seen: Seen
    breaks: frozenset[str]
    known: frozenset[str] | None
    ruled: bool
    touched: frozenset[str]


class Marked(NamedTuple):
    """One whole draft: who wrote it, how the model sees it, what people marked and what the rules say; `safe` are the rules that change by themselves."""

    writer: str
    case: str
    seen: Whole
    gold: tuple[Gold, ...]
    ruled: tuple[Finding, ...]
    safe: frozenset[str] = frozenset()


def sources() -> list[Path]:
    """Return every file that is trained on; a test set is none of them."""
    written = [path for path in sorted((EVALS / "written").glob("*.jsonl")) if path.stem not in TESTS | WAITING]
    return [*(EVALS / name for name in _SHARED), *written]


def samples() -> Iterator[Sample]:
    """Yield every sentence there is to train on, in a fixed order."""
    for path in sources():
        yield from _cases(path) if whole_drafts(path) else _pairs(path)
    yield from _examples()


def drafts() -> Iterator[Marked]:
    """Yield every whole draft there is to train on, in a fixed order."""
    safe = frozenset(rule.id for rule in load().rules if rule.fix == "safe")
    for path in filter(whole_drafts, sources()):
        for labelled in read_cases(path):
            case, writer = load().case(labelled.request()), written_by(path, labelled.id)
            yield Marked(writer, f"{writer}:{labelled.id}", whole(Reading(case)), labelled.findings, findings(case, load()), safe)


def whole_drafts(path: Path) -> bool:
    """Say whether a file holds whole drafts, and not pairs of sentences."""
    return "draft" in json.loads(path.read_text("utf-8").splitlines()[0])


def written_by(path: Path, name: str) -> str:
    """Return who wrote a case of a file."""
    return path.stem if path.name not in _SHARED else f"{path.stem}/{name[0]}"


def _cases(path: Path) -> Iterator[Sample]:
    for case in read_cases(path):
        writer = written_by(path, case.id)
        spans = [(found.principle, found.start, found.end or 0) for found in case.findings if found.start is not None]
        yield from _sentences(writer, f"{writer}:{case.id}", "case", load().case(case.request()), spans)


def _pairs(path: Path) -> Iterator[Sample]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        case = load().case(Draft(text=row["text"], thread=(Turn(role="customer", text=row["context"]),)))
        spans = [(row["principle"], 0, len(row["text"]))] if row["label"] == "breach" else []
        yield from _sentences(path.stem, row["id"], "pair", case, spans, None if spans else frozenset([row["principle"]]))


def _examples() -> Iterator[Sample]:
    pack = load(strict=True)
    for rule in pack.rules:
        for number, example in enumerate(rule.examples.fires):
            spans = [(rule.principle, start, end) for start, end in example.spans]
            yield from _sentences("rules", f"{rule.id}+{number}", "rule", pack.case(example.as_draft()), spans)
        for number, example in enumerate(rule.examples.quiet):
            known: frozenset[str] = frozenset([rule.principle])
            yield from _sentences("rules", f"{rule.id}-{number}", "rule", pack.case(example.as_draft()), [], known)


def _sentences(  # noqa: PLR0913, PLR0917
    writer: str, name: str, kind: str, case: Case, spans: Sequence[tuple[str, int, int]], known: frozenset[str] | None = None
) -> Iterator[Sample]:
    found = [f for f in findings(case, load()) if f.start is not None and f.end is not None]
    for seen in Reading(case).seen:
        start, end = seen.sentence.start, seen.sentence.end
        breaks = broken(spans, start, end)
        touched = frozenset(p for p, a, b in spans if a < end and start < b)
        ruled = any((f.start or 0) < end and start < (f.end or 0) for f in found)
        yield Sample(writer, name, kind, seen, breaks, known, ruled, touched)


def broken(spans: Iterable[tuple[str, int, int]], start: int, end: int) -> frozenset[str]:
    """Return the principles of the spans that share half of themselves, or of the words from `start` to `end`, with these."""
    return frozenset(p for p, a, b in spans if 2 * (min(b, end) - max(a, start)) >= min(b - a, end - start))
