"""`coach eval` and the reference scorer agree to the digit."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coach.cli.evaluate import numbers
from coach.evaluation.cases import read_cases
from coach.evaluation.report import Measured, report
from coach.evaluation.score import score
from coach.meaning.weigher import Meaning
from coach.pipeline import reply


@pytest.fixture(scope="module")
def answers(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    cases = read_cases(root / "tests/evals/cases.jsonl")
    said = [reply(case.request()) for case in cases]
    path = tmp_path_factory.mktemp("evals") / "answers.jsonl"
    path.write_text("".join(answer.model_dump_json() + "\n" for answer in said), "utf-8")
    call = [sys.executable, str(root / "tests/evals/score.py"), str(root / "tests/evals/cases.jsonl"), str(path), "--json"]
    reference = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)
    return numbers(score(cases, said)), reference


def test_the_two_scorers_agree(answers: tuple[dict[str, Any], dict[str, Any]]) -> None:
    ours, reference = answers
    assert ours == reference


def test_what_must_hold_on_the_labelled_set(answers: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _, reference = answers
    rewrite = reference["rewrite"]
    assert reference["detection"]["precision"] >= 0.75
    assert reference["false_alarm_rate"] <= 2 / 40
    assert rewrite["keep"] >= 0.99
    assert rewrite["invented"] == 0
    assert rewrite["good_untouched"] == 1.0


def test_a_line_that_is_no_case_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cases.jsonl"
    path.write_text('{"id": "A001"}\n', "utf-8")
    with pytest.raises(Exception, match=r"cases\.jsonl:1: no labelled case"):
        read_cases(path)


def test_good_replies_draw_hardly_a_false_alarm(root: Path) -> None:
    cases = read_cases(root / "tests/evals/good.jsonl")
    alarms = [case.id for case in cases if reply(case.request()).findings]
    assert len(alarms) * 50 <= len(cases), alarms


@pytest.mark.parametrize(("name", "meaning"), [("accuracy.md", True), ("accuracy-semantic.md", "semantic")])
def test_the_pages_of_accuracy_say_what_is_measured_now(root: Path, name: str, meaning: Meaning) -> None:
    path = root / "tests/evals/cases.jsonl"
    cases = read_cases(path)
    page = report([Measured(path, cases, [reply(case.request(), meaning=meaning) for case in cases])])
    row = next(line for line in page.splitlines() if line.startswith("| cases |"))
    assert row in (root / "docs" / name).read_text("utf-8"), (
        f"run `coach eval SETS --report docs/{name}` (the sets stand there; with --semantic for the other page) and look at it"
    )
