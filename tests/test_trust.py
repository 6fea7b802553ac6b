"""How far the model may take back what rules found: a hint it must share, what is left out it may doubt, a rule that is sure it leaves."""

import pytest

import coach
from coach.models import Draft, Turn
from coach.pipeline import prepare
from coach.plan.brief import findings
from coach.rules.load import load
from coach.rules.pack import Pack


def said(draft: str, customer: str = "", **more: object) -> set[str]:
    return {
        one.rule
        for one in coach.review(
            Draft.model_validate({"text": draft, "thread": (Turn(role="customer", text=customer),) if customer else (), **more})
        )
    }


@pytest.mark.parametrize(
    ("rule", "customer", "draft"),
    [
        ("empathy/death-passed-over", "My father passed away. Cancel his contract 12.", "Please send the death certificate. The contract ends on 31 May."),
        ("empathy/danger-passed-over", "I smell gas since the hob was fitted.", "Our engineer has a slot on Thursday between 8 and 12."),
        ("professionalism/you-failed-to", "I paid, why is it blocked?", "You failed to include the reference."),
        ("respect/calm-down", "I paid, why is it blocked?", "Please calm down. The block goes at noon."),
        ("authenticity/template-blank", "Where is it?", "Your order {{order_id}} left today."),
    ],
)  # fmt: skip
def test_a_plain_breach_is_said_in_a_draft_that_reads_well_otherwise(rule: str, customer: str, draft: str) -> None:
    assert rule in said(draft, customer)


def test_more_than_the_policy_allows_is_always_said() -> None:
    assert "honest-commitments/beyond-policy" in said(
        "I'll refund the 120 EUR today.", "The lamp broke.", policy=("agents may refund up to 50 EUR",)
    )


def test_another_name_than_the_customers_is_always_said() -> None:
    assert "respect/wrong-name" in said("Dear Ms Odaya,\nyour second charge went back this morning.", "It was charged twice.\nBest, Nia Oduya", customer_name="Nia Oduya")  # fmt: skip


def test_a_hint_that_the_model_does_not_share_is_not_said_and_stays_on_record() -> None:
    before = prepare(Draft(text="The depot opens at 6. Long story short, the van is free on Monday and I have booked it for you."))
    assert [one.rule for one in before.doubted] == ["focus/long-story-short"]
    assert before.said == ()


def test_a_hint_that_the_model_shares_is_said() -> None:
    assert "authenticity/please-be-advised" in said(
        "Please be advised that your request has been duly noted and forwarded.", "Where is my key?"
    )


def test_a_hint_changes_nothing_by_itself(pack: Pack) -> None:
    assert not [rule.id for rule in pack.rules if rule.trust == "hint" and rule.fix == "safe"]


def test_nine_of_ten_examples_of_our_own_rules_stand_before_the_model() -> None:
    pack = load()
    told = stand = 0
    for rule in pack.rules:
        for case in (pack.case(example.as_draft()) for example in rule.examples.fires if example.spans):
            if rule.id in {one.rule for one in findings(case, pack)}:
                told += 1
                stand += rule.id in {one.rule for one in prepare(case.draft).findings}
    assert stand / told > 0.9
