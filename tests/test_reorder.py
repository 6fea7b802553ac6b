"""Solution first: one more regret before the help is offered behind it, and only where a reader would thank for it."""

import pytest

import coach

SAID = "I am sorry that the lamp has not come yet, I am looking for it."
ASKS = "Still no lamp. Where is it, and when does it come?"


def offered(text: str, customer: str = ASKS, earlier: str = SAID, channel: coach.Channel = "email") -> list[coach.Edit]:
    """Return the edits that put the same words in another order."""
    thread = (
        coach.Turn(role="customer", text="Where is my lamp?"),
        coach.Turn(role="agent", text=earlier),
        coach.Turn(role="customer", text=customer),
    )
    edits = coach.reply(coach.Draft(text=text, thread=thread, channel=channel)).edits
    return [edit for edit in edits if edit.replacement and sorted(_words(edit.replacement)) == sorted(_words(text[edit.start : edit.end]))]


def _words(text: str) -> list[str]:
    return text.lower().split()


@pytest.mark.parametrize(
    ("draft", "left"),
    [
        pytest.param(
            "Dear Ms Ito,\n\nOnce again we are sorry for the inconvenience. The lamp is on the van and reaches you on Friday before noon.\n\nBo",
            "Dear Ms Ito,\n\nThe lamp is on the van and reaches you on Friday before noon. Once again we are sorry for the inconvenience.\n\nBo",
            id="to the end of the paragraph",
        ),
        pytest.param(
            "Hi Jo, my sincere apologies once more for the wait. The lamp leaves our depot tonight. It is with you on Friday.",
            "Hi Jo, the lamp leaves our depot tonight. It is with you on Friday. My sincere apologies once more for the wait.",
            id="behind what speaks of the help, with the capital where it belongs",
        ),
        pytest.param(
            "Hello,\n\nWe do apologise again for the delay.\n\nI have sent a new lamp today.\n\nBo",
            "Hello,\n\nI have sent a new lamp today. We do apologise again for the delay.\n\nBo",
            id="into the next paragraph, where it stood alone",
        ),
    ],
)
def test_one_more_regret_is_offered_behind_the_help(draft: str, left: str) -> None:
    moves = offered(draft)
    assert [edit.apply for edit in moves] == ["suggest"]
    assert coach.apply(draft, moves) == left


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("We are sorry again for the wait. There is no news of the lamp.", id="no help follows"),
        pytest.param("We are sorry again for the wait. We may have it by Friday.", id="what follows is a hope"),
        pytest.param("We are sorry again, the slip was mine. The lamp reaches you on Friday.", id="it owns a mistake"),
        pytest.param("We are sorry again for the broken shade. The lamp reaches you on Friday.", id="it says what for"),
        pytest.param("We are truly sorry again about this. The lamp reaches you on Friday.", id="it points at what stood before"),
        pytest.param("We are sorry again for the wait. To make up for it the lamp reaches you on Friday, free.", id="the help hangs on it"),
        pytest.param(
            "The lamp reaches you on Friday. We are sorry again for the wait. The shade comes on Monday.", id="help stands before it"
        ),
        pytest.param("We are sorry again for the wait. The lamp reaches you on Friday. Enjoy it!", id="the paragraph takes leave"),
        pytest.param("- We are sorry again for the wait.\n- The lamp reaches you on Friday.", id="a list"),
    ],
)
def test_it_stays_where_moving_would_spoil_it(draft: str) -> None:
    assert offered("We are sorry again for the wait. The lamp reaches you on Friday.")
    assert offered(draft) == []


def test_the_first_word_of_regret_stays() -> None:
    draft = "We are so sorry, so very sorry for the wait. The lamp reaches you on Friday."
    assert offered(draft)
    assert offered(draft, earlier="We are looking for it.") == []


def test_a_loss_has_the_regret_first() -> None:
    draft = "Once again we are sorry for the inconvenience. The lamp reaches you on Friday before noon."
    assert offered(draft)
    assert offered(draft, customer="My husband died on Sunday and I sit here in the dark. When does the lamp come?") == []


def test_a_review_has_other_readers() -> None:
    assert offered("Once again we are sorry for the inconvenience. The lamp reaches you on Friday before noon.", channel="review") == []
