"""How an edit joins the text around it: the marks, names and blank lines beside it stay, whichever of the edits are taken."""

import pytest

import coach


def cured(text: str) -> str:
    return coach.apply(text, coach.reply(text, meaning=False).edits)


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
