"""What readers of side-by-side drafts would rather not have stays unsaid; the finding stays."""

import json
from pathlib import Path
from typing import Any

import pytest

import coach
from coach.meaning import find as meant
from coach.meaning.judge import View
from coach.meaning.weigh import words
from coach.models import Draft, Turn
from coach.plan.brief import findings
from coach.plan.harm import Weighing, harmless, weighing
from coach.plan.marks import marks
from coach.plan.proposal import Proposal
from coach.principles import principles
from coach.rules.pack import Pack

TOLD_LATER = "Dear Ms Lund, I am sorry about the scratch. A new door comes on the 4th. We apologise that nobody told you. Ines"
SCRATCH = "There is a scratch in the door. When will you change it?"
LIFT = "Hi Bo, the lift is mended. We lost your form, so please send it again.\n\nInes"


def test_a_risky_change_is_not_offered_and_the_finding_stays() -> None:
    answer = coach.reply(TOLD_LATER, SCRATCH)
    assert [finding.text for finding in answer.findings] == ["We apologise"]
    assert answer.edits == ()


def test_the_rules_alone_offer_it() -> None:
    (edit,) = coach.reply(TOLD_LATER, SCRATCH, meaning=False).edits
    assert TOLD_LATER[edit.start : edit.end] == "We apologise that nobody told you. "


def test_an_organisations_own_change_is_offered_whatever_readers_said_of_its_like(tmp_path: Path) -> None:
    rules = tmp_path / "rules" / "focus"
    rules.mkdir(parents=True)
    (rules / "no-founding-year.toml").write_text(
        'kind = "existence"\nreason = "Our history is on the website."\nmatch = ["since 1921"]\nfix = "suggest"\ncure = "cut"\n'
        '[[fires]]\ndraft = "We make doors ⟦since 1921⟧."\nbecomes = "We make doors."\n[[quiet]]\ndraft = "We make doors."\n',
        "utf-8",
    )
    draft = "Dear Ms Lund, we build doors since 1921. Ines"
    (edit,) = coach.reply(draft, "Who are you?", packs=[tmp_path]).edits
    assert draft[edit.start : edit.end].strip() == "since 1921"


@pytest.fixture
def seen(pack: Pack) -> View:
    case = pack.case(
        Draft(
            text=LIFT,
            agent_name="Ines",
            channel="chat",
            policy=("Forms are kept.",),
            thread=(Turn(role="customer", text="Is the lift up?"),),
        )
    )
    return meant.view(case, findings(case, pack), words())


def _change(said: str) -> Proposal:
    start = LIFT.index(said)
    return Proposal(start, start + len(said), "", "focus", "", "suggest")


def test_the_marks_of_words_that_go(seen: View) -> None:
    found = marks(seen, _change("the lift is mended. "), alone=True)
    assert found.items() >= {
        ("principle focus", 1), ("alone taking", 1), ("channel chat", 1), ("policy", 1), ("sentences", 2),
        ("words taken", 4), ("theirs taken", 1), ("policy taken", 0), ("first taken", 1), ("thanks taken", 0), ("last", 0),
    }  # fmt: skip


def test_the_marks_of_words_that_come(seen: View) -> None:
    behind = LIFT.index(" We lost")
    found = marks(seen, Proposal(behind, behind, " In short: [the answer].", "low-effort", "", "suggest"), alone=False)
    assert found.items() >= {("principle low-effort", 1), ("says in short the", 1), ("theirs told", 1), ("goes on next", 0)}
    assert not {"alone adding", "words taken"} & set(found)


@pytest.mark.parametrize("more", [{"apply": "safe"}, {"firm": True}, {"principle": "listening"}], ids=str)
def test_some_changes_are_not_for_readers_to_take_back(seen: View, monkeypatch: pytest.MonkeyPatch, more: dict[str, Any]) -> None:
    monkeypatch.setattr("coach.plan.harm.weighing", lambda: Weighing({}, 0, 0, 0))
    assert harmless(seen, [_change("please")]) == []
    assert harmless(seen, [_change("please")._replace(**more)]) != []


def test_what_remains_alone_is_looked_at_again(seen: View, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.plan.harm.weighing", lambda: Weighing({"principle respect": 1, "alone taking": 1}, 0, 1, 1))
    pair = [_change("please"), _change("We lost")._replace(principle="respect")]
    assert harmless(seen, pair) == []
    assert harmless(seen, [_change("please"), _change("We lost")]) == [_change("please"), _change("We lost")]


def test_the_encoder_has_a_lower_limit() -> None:
    between = Weighing({"last": 5}, 0, 6, 4)
    assert (between.doubts({"last": 1}, encoded=True), between.doubts({"last": 1}, encoded=False)) == (True, False)
    assert weighing().limit_encoded < weighing().limit


def test_the_table_speaks_of_marks_that_there_are(root: Path, pack: Pack) -> None:
    table = json.loads((root / "prompts" / "meaning" / "harm.json").read_text("utf-8"))
    names = {f"principle {one.id}" for one in principles()} | {
        f"situation {path.stem}" for path in (root / "prompts" / "situations").glob("*.toml")
    }
    names |= {f"channel {channel}" for channel in ("email", "ticket", "chat", "social", "review")}
    names |= {"alone taking", "alone adding", "policy", "sentences", "ruled", "last", "sure", "words taken", "theirs taken", "policy taken"}
    names |= {"first taken", "head taken", "thanks taken", "spoken of next", "theirs told", "goes on next"}
    assert {name for name in table["weights"] if not name.startswith("says ")} <= names
    assert all((root / "tests" / "evals" / "judged" / f"{sheet}.jsonl").is_file() for sheet in table["learned on"])
