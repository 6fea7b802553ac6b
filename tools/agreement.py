"""How far two annotators agree: the writer of a case, and a second one who saw it without labels (`tests/evals/second.jsonl`).

Prints agreement on findings as the scorer counts hits, and on sentences (marked or not, by either) as Cohen's kappa.
"""

import json
from pathlib import Path
from typing import NamedTuple

from coach.evaluation.cases import Gold, LabelledCase, read_cases
from coach.evaluation.score import matched
from coach.text.letter import Letter

HOME = Path(__file__).parents[1] / "tests/evals"


class Agreement(NamedTuple):
    """Counts over the cases that both saw."""

    cases: int
    verdicts: int
    first: int
    second: int
    strict: int
    loose: int
    sentences: int
    kappa: float


def agreement() -> Agreement:
    """Compare both annotators."""
    files = [*sorted((HOME / "written").glob("*.jsonl")), HOME / "traps.jsonl"]
    cases = {case.id: case for path in files for case in _cases(path)}
    rows = [json.loads(line) for line in (HOME / "second.jsonl").read_text("utf-8").splitlines()]
    both = [(cases[row["id"]], tuple(Gold.model_validate(one) for one in row["findings"])) for row in rows]
    marks = [mark for case, found in both for mark in _marks(case, found)]
    return Agreement(
        cases=len(both),
        verdicts=sum(bool(case.findings) == bool(found) for case, found in both),
        first=sum(len(case.findings) for case, _ in both),
        second=sum(len(found) for _, found in both),
        strict=sum(len(matched(case.findings, found, strict=True)) for case, found in both),
        loose=sum(len(matched(case.findings, found, strict=False)) for case, found in both),
        sentences=len(marks),
        kappa=_kappa(marks),
    )


def _cases(path: Path) -> list[LabelledCase]:
    return read_cases(path) if '"findings"' in path.read_text("utf-8")[:20_000] else []


def _marks(case: LabelledCase, found: tuple[Gold, ...]) -> list[tuple[bool, bool]]:
    return [(_marked(case.findings, one.start, one.end), _marked(found, one.start, one.end)) for one in Letter(case.draft).sentences]


def _marked(findings: tuple[Gold, ...], start: int, end: int) -> bool:
    return any(one.start is not None and one.end is not None and one.start < end and start < one.end for one in findings)


def _kappa(marks: list[tuple[bool, bool]]) -> float:
    """Return Cohen's kappa; source: Cohen, Educational and Psychological Measurement 20 (1960)."""
    same = sum(one == other for one, other in marks) / len(marks)
    yes = [sum(mark[who] for mark in marks) / len(marks) for who in (0, 1)]
    chance = yes[0] * yes[1] + (1 - yes[0]) * (1 - yes[1])
    return (same - chance) / (1 - chance)


def main() -> None:
    """Print the agreement."""
    found = agreement()
    print(f"{found.cases} cases, {found.sentences} sentences; the same verdict in {found.verdicts}")
    print(f"findings: {found.first} and {found.second}; {found.strict} alike with their principle, {found.loose} with any")
    strict, loose = (2 * hits / (found.first + found.second) for hits in (found.strict, found.loose))
    print(f"F1 between the two: {strict:.2f} with the principle, {loose:.2f} without; kappa over sentences {found.kappa:.2f}")


if __name__ == "__main__":
    main()
