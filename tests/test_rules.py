"""Every rule does what its own examples say, alone and among the others."""

from pathlib import Path

import pytest

import coach
from coach.case import Case
from coach.errors import RuleError
from coach.pattern.lists import WordLists
from coach.rules import conditions
from coach.rules.check import cured, problems
from coach.rules.load import home, load, read_rule
from coach.rules.pack import PRINCIPLES, Pack
from coach.rules.rule import Rule
from coach.text.letter import Sentence

RULES = load(strict=True).rules
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


@each_rule
def test_the_examples_of_a_rule_hold(pack: Pack, rule: Rule) -> None:
    assert list(problems(pack, rule)) == []


@each_rule
def test_a_cure_breaks_no_other_rule(pack: Pack, rule: Rule) -> None:
    """What a rule's cure writes fires nothing that the draft did not, but for the blanks that the agent is to fill."""
    for example in rule.examples.fires:
        if rule.fix == "none" or rule.cure in ("add at start", "add at end"):
            continue
        draft = example.as_draft()
        before = {broken.id for broken, _ in pack.find(pack.case(draft))}
        after = pack.case(draft.model_copy(update={"text": cured(pack, rule, example)}))
        brought = {broken.id for broken, hit in pack.find(after) if hit.start is not None and after.letter.text[hit.start] != "["}
        assert brought - before == set()


@each_rule
def test_a_rule_speaks_one_sentence_to_the_agent(rule: Rule) -> None:
    assert rule.reason[0].isupper() or rule.reason[0] in "“{"
    assert rule.reason.endswith((".", "!", "?", "”"))
    assert len(rule.reason.split()) <= 40


def test_there_are_rules_enough_for_every_principle() -> None:
    counts = {principle: sum(rule.principle == principle for rule in RULES) for principle in PRINCIPLES}
    assert sum(counts.values()) >= 200
    assert min(counts.values()) >= 8, counts


def test_every_situation_that_a_rule_names_exists(pack: Pack) -> None:
    known = {situation.name for situation in pack.situations.all}
    named = {name for rule in RULES for name in (*rule.when, *rule.unless_when)}
    assert named <= known


GOOD = 'kind = "existence"\nreason = "“{match}” is fog."\nmatch = ["for some reason"]\n[[fires]]\ndraft = "⟦For some reason⟧ it broke."\n[[quiet]]\ndraft = "The reason is rain."\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        pytest.param(GOOD.replace("existence", "existance"), "kind 'existance' is unknown", id="unknown kind"),
        pytest.param(GOOD.split("[[quiet]]", maxsplit=1)[0], "at least one [[fires]] and one [[quiet]]", id="no quiet example"),
        pytest.param(GOOD.replace("[[fires]]", "[[fire]]"), "fire: Extra inputs are not permitted", id="unknown key"),
        pytest.param(GOOD.replace('for some reason"]', 'for (some reason"]'), "expected ')'", id="open bracket in a pattern"),
        pytest.param(GOOD.replace('for some reason"]', '[for] [some]"]'), "at least one solid word", id="pattern without a solid word"),
        pytest.param(GOOD.replace('for some reason"]', 'for <sme> reason"]'), "no list <sme>", id="unknown list"),
        pytest.param(GOOD.replace("{match}", "{mtach}"), "unknown slot ['mtach']", id="unknown slot"),
        pytest.param(GOOD.replace("[[fires]]", 'fix = "safe"\n[[fires]]'), "fix and cure go together", id="fix without cure"),
        pytest.param("kind = existence", "not valid TOML", id="no TOML"),
    ],
)
def test_a_broken_rule_file_is_refused_by_name(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "transparency" / "some-reason.toml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    with pytest.raises((RuleError, coach.PackError)) as caught:
        read_rule(path, WordLists([home()]))
    assert "some-reason.toml" in str(caught.value)
    assert complaint in str(caught.value)


def test_a_rule_outside_the_principles_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kindness" / "some-reason.toml"
    path.parent.mkdir()
    path.write_text(GOOD, "utf-8")
    with pytest.raises(RuleError, match="'kindness' is no principle"):
        read_rule(path, {})


def test_an_organisations_pack_joins_ours(tmp_path: Path) -> None:
    path = tmp_path / "rules" / "transparency" / "some-reason.toml"
    path.parent.mkdir(parents=True)
    path.write_text(GOOD, "utf-8")
    findings = coach.review("For some reason it broke. I'll bring a new one at 9:00 tomorrow.", packs=[tmp_path])
    assert [finding.rule for finding in findings] == ["transparency/some-reason"]


def test_the_surroundings_of_many_matches_in_one_sentence_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[tuple[str, int]] = []
    excused = conditions.excused

    def counted(rule: Rule, case: Case, sentence: Sentence) -> bool:
        looked.append((rule.id, sentence.start))
        return excused(rule, case, sentence)

    monkeypatch.setattr(conditions, "excused", counted)
    coach.review("and sorry " * 200, "Where is it?")
    assert looked
    assert len(looked) == len(set(looked))
