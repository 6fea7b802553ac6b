"""What verification holds back, and what of that is still offered."""

from pathlib import Path

import coach
from coach.evaluation.cases import read_cases


def test_a_cure_whose_own_words_break_a_rule_is_not_offered() -> None:
    text = "We can assure you that your data is 100% safe with us."
    answer = coach.reply(text, "Is my data safe?")
    assert all(edit.start == edit.end for edit in answer.edits)
    assert "brought in honest-commitments/lasts-for-ever" in answer.withheld[0]


def test_a_cure_after_which_another_sentence_breaks_a_rule_is_offered(root: Path) -> None:
    case = read_cases(root / "tests/evals/written/GK.jsonl")[12]
    answer = coach.reply(case.request())
    (said,) = answer.withheld
    assert "'We are really very sorry for this mix-up.': the cure brought in" in said
    assert any(edit.apply == "suggest" and "mix-up" in case.draft[edit.start : edit.end] for edit in answer.edits)


def test_one_cure_that_is_held_back_leaves_the_others_safe(root: Path) -> None:
    answer = coach.reply(read_cases(root / "tests/evals/written/BQ.jsonl")[20].request())
    (said,) = answer.withheld
    assert "Please rest assured" in said
    assert answer.rewrite
