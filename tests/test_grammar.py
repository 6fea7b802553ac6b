"""No cure and no rewrite adds a grammar complaint that the draft did not have."""

from pathlib import Path

import pytest

import coach
from coach.evaluation.cases import read_cases
from coach.grammar import new_complaints
from coach.rules.check import cured
from coach.rules.load import load
from coach.rules.pack import Pack

CURING = [rule for rule in load().rules if rule.fix != "none"]


@pytest.mark.parametrize("name", [rule.id for rule in CURING])
def test_the_cure_of_a_rule_reads_right(pack: Pack, name: str) -> None:
    rule = pack.by_id[name]
    for example in rule.examples.fires:
        assert new_complaints(example.text, cured(pack, rule, example)) == []


def test_the_rewrites_of_the_labelled_set_read_right(root: Path) -> None:
    for case in read_cases(root / "tests/evals/cases.jsonl"):
        rewrite = coach.reply(case.request()).rewrite
        assert rewrite is None or new_complaints(case.draft, rewrite) == [], case.id


def test_a_cure_that_reads_wrong_is_withheld() -> None:
    assert new_complaints("It is an egg.", "It is an an egg.") != []
    assert (
        coach.reply("I hope this email finds you well. Your key left Leeds at 9:40.", grammar=True).rewrite
        == "Your key left Leeds at 9:40."
    )
