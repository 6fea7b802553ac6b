"""How an edit joins the text around it: the marks, names and blank lines beside it stay, whichever of the edits are taken."""

from collections.abc import Iterator
from itertools import combinations

import pytest

import coach
from coach.models import Draft, Turn

ASKED = "Why was I charged 5 EUR, and when do I get it back?"
PLACE = "[why you were charged 5 EUR: the reason]"


def answered(text: str, customer: str | None = None, agent: str | None = None) -> coach.Coaching:
    thread = (Turn(role="customer", text=customer),) if customer else ()
    return coach.reply(Draft(text=text, thread=thread, agent_name=agent), meaning=customer is not None)


def cured(text: str) -> str:
    return coach.apply(text, coach.reply(text, meaning=False).edits)


def subsets(text: str, answer: coach.Coaching) -> Iterator[str]:
    for size in range(1, len(answer.edits) + 1):
        yield from (coach.apply(text, some) for some in combinations(answer.edits, size))


SIGNED = [
    "Bo",
    "Bo Larsen",
    "B. L.",
    "^BL",
    "- Bo",
    "Jan van Dijk",
    "BR",
    "Cheers, Bo",
    "cheers bo",
    "Rgds, Bo",
    "Love, Bo",
    "Viele Grüße\nBo",
    "With sincere wishes,\nB. Larsen",
    "Med venlig hilsen\nBo Larsen\nAcme A/S",
    "Bo Larsen\nAcme GmbH",
    "Sent from my iPhone",
    "Bo\n\nSent from my iPhone",
    "Kind regards, Bo Larsen, Acme GmbH, Elm Rd 5, 10115 Berlin",
]


@pytest.mark.parametrize("agent", [None, "Bo"])
@pytest.mark.parametrize("signed", [*SIGNED, "BR\nBo"])
def test_the_place_for_an_answer_stands_above_the_signature(signed: str, agent: str | None) -> None:
    text = f"Hi Jo,\n\nplease contact our billing department.\n\n{signed}"
    made = list(subsets(text, answered(text, ASKED, agent)))
    assert any(PLACE in one for one in made)
    assert all(one.endswith(f"\n\n{signed}") for one in made)


@pytest.mark.parametrize(
    "last", ["You need:\nPassport\nVisa", "Bring these\n- Passport\n- Visa", "Done", "Monday", "OK", "It is in Bergen"]
)
def test_a_last_line_that_tells_something_is_no_signature(last: str) -> None:
    text = f"Hi Jo,\n\nplease contact our billing department.\n\n{last}"
    made = list(subsets(text, answered(text, ASKED)))
    assert any(one.endswith(f"{last}. {PLACE}") for one in made)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("- Open Settings.\n- As I have already explained, the permit is tied to one plate.", "- The permit is tied to one plate."),
        ("1. Open Settings.\n2. As I have already explained, the permit is tied to one plate.", "2. The permit is tied to one plate."),
        ("**As I have already explained, the permit is tied to one plate.**", "**The permit is tied to one plate.**"),
        ("| Please be advised that the key left | Leeds |", "| The key left | Leeds |"),
        ("# please be advised that this deletes /tmp", "# this deletes /tmp"),
        ("(Please be advised that the key left Leeds at 9:40.)", "(The key left Leeds at 9:40.)"),
        ("- Please do not hesitate to contact us. The key left Leeds at 9:40.", "- The key left Leeds at 9:40."),
        ("**The key left Leeds at 9:40. Please do not hesitate to contact us.**", "**The key left Leeds at 9:40.**"),
    ],
)
def test_a_cut_keeps_the_mark_at_its_head_or_end(text: str, left: str) -> None:
    assert cured(text) == "\n".join([*text.split("\n")[:-1], left])


def test_what_is_fenced_stays_as_it_is() -> None:
    fenced = "```\n# please be advised that this deletes /tmp\nI hope this email finds you well.\n```"
    assert (
        cured(f"Please be advised that the key left. Run this:\n{fenced}\nIt takes 3 minutes.")
        == f"The key left. Run this:\n{fenced}\nIt takes 3 minutes."
    )


@pytest.mark.parametrize("below", ["Kind regards,\nBo", "> quoted", "On Mon, 3 June 2024, Jo wrote:\n> hello", "- The van left at 9:50."])
def test_a_line_goes_without_the_blank_line_below_it(below: str) -> None:
    text = f"Hi Jo,\n\nfirst line of the answer is here.\nPlease do not hesitate to contact us.\n\n{below}"
    assert cured(text) == f"Hi Jo,\n\nfirst line of the answer is here.\n\n{below}"


def test_lines_that_go_together_take_one_blank_line_along() -> None:
    fluff = "I hope this email finds you well.\nPlease do not hesitate to contact us."
    assert (
        cured(f"Hi Jo,\n\nThe key left Leeds at 9:40.\n\n{fluff}\n\nKind regards,\nBo")
        == "Hi Jo,\n\nThe key left Leeds at 9:40.\n\nKind regards,\nBo"
    )


@pytest.mark.parametrize(
    ("head", "left"),
    [
        ("iPhone repairs", "iPhone repairs"),
        ("eBay refunds", "eBay refunds"),
        ("mTAN letters", "mTAN letters"),
        ("acme.com", "acme.com"),
        ("e-mails", "E-mails"),
        ("our repairs", "Our repairs"),
    ],
)
def test_a_name_with_a_capital_of_its_own_is_spelt_as_it_was(head: str, left: str) -> None:
    assert cured(f"Please be advised that {head} take 3 days.") == f"{left} take 3 days."


@pytest.mark.parametrize(
    ("customer", "text"),
    [
        ("what time does the pool close", "Dear Ann, ok cancelled. pls check the date before you book"),
        ("Who do I talk to?", "Hi Jade, we're sorry. Pls fill in the form on our website"),
        (ASKED, "Hi Jo,\n\nplease contact our billing department"),
    ],
)
def test_no_edits_together_make_two_full_stops(customer: str, text: str) -> None:
    made = list(subsets(text, answered(text, customer)))
    assert made
    assert not any(".." in one for one in made)


def test_lines_that_go_up_to_the_end_take_each_their_own_line_end() -> None:
    line = "Your photos were deleted on 2 June."
    draft = f"The mirror is swapped on site.\n{line}\n{line}\n{line}"
    edits = coach.reply(draft).edits
    assert coach.apply(draft, edits) == f"The mirror is swapped on site.\n{line}"
    assert {coach.apply(draft, [edit]) for edit in edits} == {f"The mirror is swapped on site.\n{line}\n{line}"}
