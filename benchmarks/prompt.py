"""What the review prompt costs and finds, on the recorded answers: tokens in and out beside a whole-letter rewrite, detection, calls spared.

Run: make bench-prompt. No model is called; tests/evals/recorded/README.md says whose answers these are.
"""

import json
import statistics
from collections.abc import Iterable
from pathlib import Path

import coach
from coach.evaluation.cases import LabelledCase, read_cases
from coach.evaluation.score import score
from coach.llm.worth import worth_asking
from coach.models import Coaching
from coach.prompts.review import review_prompt, review_template
from coach.prompts.tokens import count
from tests.llm.test_recorded import coached

ROOT = Path(__file__).parents[1] / "tests/evals"
MODEL = "gpt-5"


def main() -> None:
    """Print all of it."""
    _prompt(read_cases(ROOT / "cases.jsonl"))
    for name in ("cases", "development"):
        _answers(name)
    for name in ("cases", "development", "good"):
        _spared(name)


def _prompt(cases: Iterable[LabelledCase]) -> None:
    fixed = count(review_template().fixed, MODEL)
    sizes = [
        count(review_prompt(brief, brief.case.draft.thread).case, MODEL) for brief in (coach.prepare(case.request()) for case in cases)
    ]
    print(
        f"prompt {review_template().identity}: {fixed} tokens never change, {statistics.mean(sizes):.0f} a case on average (at most {max(sizes)})"
    )


def _answers(name: str) -> None:
    raw = {(row := json.loads(line))["id"]: row["answer"] for line in (ROOT / f"recorded/{name}.jsonl").read_text("utf-8").splitlines()}
    cases, answers = coached(name)
    out = sum(count(_compact(raw[case.id]), MODEL) for case in cases)
    letters = sum(count(answer.rewrite or case.draft, MODEL) for case, answer in zip(cases, answers, strict=True))
    same = sum(count(_whole(raw[case.id], answer), MODEL) for case, answer in zip(cases, answers, strict=True))
    result, edits = score(cases, answers), sum(len(raw[case.id]["edits"]) for case in cases)
    d, keep = result.detection, result.keep
    print(f"{name}, {len(cases)} recorded answers, {edits} edits:")
    print(
        f"  P {d.precision:.3f}  R {d.recall:.3f}  F1 {d.f1:.3f} (any principle: F1 {result.loose.f1:.3f}); verdict right in {result.verdicts}"
    )
    print(
        f"  false alarms on {result.false_alarms} of {result.good} good drafts; {result.untouched} left untouched; rewrites kept {keep.right} of {keep.gold}"
    )
    print(f"  edits held back: {sum(len(answer.withheld) for answer in answers)}; invented {result.invented}, added {result.added}")
    print(
        f"  output {out} tokens: {out / letters:.2f} of the bare letters ({letters}), {out / same:.2f} of letters with the same reasons ({same})"
    )


def _whole(answer: dict[str, list[dict[str, object]]], coaching: Coaching) -> str:
    """Return the same coaching as a model would give it that writes whole letters: its findings, then the letter."""
    if not answer["edits"]:
        return _compact({"findings": [], "letter": None})
    findings = [{name: value for name, value in edit.items() if name != "new"} for edit in answer["edits"]]
    return _compact({"findings": findings, "letter": coaching.rewrite})


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _spared(name: str) -> None:
    if name == "good":
        rows = [json.loads(line) for line in (ROOT / "good.jsonl").read_text("utf-8").splitlines()]
        cases = [LabelledCase.model_validate(row) for row in rows]
    else:
        cases = read_cases(ROOT / f"{name}.jsonl")
    spared = [case for case in cases if not worth_asking(coach.prepare(case.request()))]
    print(
        f"{name}: {len(spared)} of {len(cases)} drafts need no call; {sum(case.verdict == 'revise' for case in spared)} of those hold a finding"
    )


if __name__ == "__main__":
    main()
