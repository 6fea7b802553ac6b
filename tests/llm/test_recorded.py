"""What a strong model found with our prompt, put through the whole engine."""

import json
from pathlib import Path

import pytest

import coach
from coach import Coaching
from coach.engines.llm import Llm
from coach.evaluation.cases import LabelledCase, read_cases
from coach.evaluation.score import Score, score
from coach.llm.cache import Memory
from coach.llm.settings import Settings


class _Recorded(Memory):
    """A cache that has every answer: the engine never calls."""

    answer = ""

    async def get(self, key: str) -> str | None:
        return self.answer


def coached(name: str) -> tuple[list[LabelledCase], list[Coaching]]:
    """Return the recorded cases of a set and what the engine makes of their answers."""
    root = Path(__file__).parents[1] / "evals"
    known = {case.id: case for case in read_cases(root / f"{name}.jsonl")}
    shelf, cases, answers = _Recorded(0), [], []
    engine = Llm(Settings(repair=False), cache=shelf)
    for line in (root / "recorded" / f"{name}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        shelf.answer = json.dumps(row["answer"])
        cases.append(known[row["id"]])
        answers.append(coach.reply(known[row["id"]].request(), engine=engine))
    return cases, answers


@pytest.fixture(scope="module", params=["cases", "development"])
def scored(request: pytest.FixtureRequest) -> Score:
    """Return the score of a set."""
    return score(*coached(request.param))


def test_it_finds_what_people_mark_and_leaves_good_drafts_alone(scored: Score) -> None:
    assert scored.detection.precision >= 0.75
    assert scored.detection.recall >= 0.75
    assert scored.false_alarms * 10 <= scored.good
    assert scored.untouched == scored.good


def test_no_rewrite_invents_or_adds(scored: Score) -> None:
    assert (scored.invented, scored.added) == (0, 0)
    assert scored.keep.right >= scored.keep.gold * 0.95


def test_its_rewrites_are_its_edits() -> None:
    cases, answers = coached("cases")
    for case, answer in zip(cases, answers, strict=True):
        safe = [edit for edit in answer.edits if edit.apply == "safe"]
        assert answer.rewrite == (coach.apply(case.draft, safe) if safe else None)
