"""What the model alone has found, and what alone is offered, must be surer: a careful agent's draft is mostly good."""

from typing import cast

import pytest

import coach
from coach._generated import PrincipleId
from coach.meaning.judge import View
from coach.plan.offer import without_lone_guess
from coach.plan.once import once
from coach.plan.proposal import Proposal
from coach.rules.pack import Pack

SORRY = coach.Turn(role="agent", text="I am sorry about that, I am looking into it.")


def answered(text: str, customer: str) -> coach.Coaching:
    return coach.reply(coach.Draft(text=text, thread=(SORRY, coach.Turn(role="customer", text=customer))))


@pytest.mark.parametrize(
    ("text", "customer"),
    [
        (
            "Hi Theo, once more my apologies for the inconvenience. Your harp is back in 14F, right next to you in 14E. "
            "Just make sure you bring a strap that is long enough, they are kept at the gate. Safe travels!",
            "Ok and does the harp have a seat or not?",
        ),
        (
            "Hello, apologies again. The print is done and lies at the desk. Next time add a brim so it sticks, the flat ones always peel.",
            "how much is it for the print? and is it done",
        ),
    ],
)
def test_a_tip_that_is_all_there_is_to_change_stays(monkeypatch: pytest.MonkeyPatch, text: str, customer: str) -> None:
    assert answered(text, customer).edits == ()
    monkeypatch.setattr(View, "sure_alone", lambda *_: True)
    assert answered(text, customer).edits


def test_a_jab_that_is_all_there_is_to_change_goes() -> None:
    text = "Hi Jo, the screen was cracked when it came in, so the repair is 60. Had you read the leaflet you would have known that it breaks when it is dropped."
    assert [edit.replacement for edit in answered(text, "What does the repair cost?").edits] == [""]


def test_a_formula_is_no_company_for_a_lone_breach(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Hi Jo, once more our regrets for the hassle. The lamp was posted today and Ann signs for it. Keep the box this time, it makes a return easier."
    asks = "Is the lamp on its way?"
    assert [finding.principle for finding in answered(text, asks).findings] == ["solution-first"]
    monkeypatch.setattr(View, "bears_out", lambda *_: True)
    assert [finding.principle for finding in answered(text, asks).findings] == ["solution-first", "respect"]


@pytest.mark.parametrize(
    ("sure", "beside", "left"),
    [
        pytest.param(False, None, 0, id="two guesses go"),
        pytest.param(True, None, 2, id="they stay where the model is sure of one"),
        pytest.param(False, "solution-first", 1, id="a formula is no company"),
        pytest.param(False, "focus", 3, id="what a rule found is"),
    ],
)
def test_two_guesses_need_company_too(pack: Pack, sure: bool, beside: PrincipleId | None, left: int) -> None:
    case = pack.case(coach.Draft(text="The lamp is here. Keep the box. Read the sheet. Sorry again."))
    spots: list[tuple[int, int, PrincipleId, str]] = [(18, 31, "respect", "meaning/respect"), (32, 47, "respect", "meaning/respect")]
    if beside:
        spots.append((48, 60, beside, f"{beside}/some-rule"))
    offers = [Proposal(start, end, "", principle, "", "suggest") for start, end, principle, _ in spots]
    said = [coach.Finding(rule=rule, principle=p, start=start, end=end, text=None, reason="") for start, end, p, rule in spots]
    assert len(without_lone_guess(case, offers, said, cast("View", Sure(sure)))) == left


@pytest.mark.parametrize(("more", "added"), [("The oak one is here.", 1), ("What I can do: send the oak one.", 0)])
def test_what_a_draft_has_begun_to_say_is_not_added(pack: Pack, more: str, added: int) -> None:
    case = pack.case(coach.Draft(text=f"The strike is outside of our control. {more}"))
    offer = Proposal(37, 37, " What I can do: [what is in your hands].", "ownership", "", "suggest")
    assert len([*once(case, [offer])]) == added


class Sure:
    """A view that is sure of everything, or of nothing."""

    def __init__(self, answer: bool) -> None:
        self.sure_alone = lambda *_: answer
