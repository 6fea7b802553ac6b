"""Each thing the customer asks, and which of them the draft leaves open."""

import pytest

import coach
from coach.asks.ask import asks
from coach.asks.grants import grants
from coach.text.letter import Letter


def asked(text: str) -> list[tuple[str, str]]:
    return [(ask.kind, ask.text) for ask in asks([Letter(text)])]


@pytest.mark.parametrize(
    ("customer", "expected"),
    [
        pytest.param(
            "Three things: is the belt in stock, when can a fitter come, and may we run it slower in the meantime?",
            [
                ("whether", "is the belt in stock"),
                ("when", "when can a fitter come"),
                ("whether", "may we run it slower in the meantime?"),
            ],
            id="three in one sentence",
        ),
        pytest.param(
            "1) why 2) can it be mended before Friday 3) does she see it in her app?",
            [("why", "why"), ("whether", "can it be mended before Friday"), ("whether", "does she see it in her app?")],
            id="a numbered list in one line",
        ),
        pytest.param(
            "Please tell (a) does the boat have a ramp, (b) lead time for six oars.",
            [("whether", "does the boat have a ramp"), ("when", "lead time for six oars")],
            id="lettered items, one without a verb",
        ),
        pytest.param(
            "how do i fight it & do i still get the discount if i lose",
            [("how", "how do i fight it"), ("whether", "do i still get the discount if i lose")],
            id="a chat line without marks",
        ),
        pytest.param("And please tell me if the cot was found.", [("whether", "if the cot was found")], id="asked by the way"),
        pytest.param(
            "Can you stop the transfer on the 15th?", [("request", "Can you stop the transfer on the 15th?")], id="can you is a request"
        ),
        pytest.param(
            "will it really or is that marketing", [("whether", "will it really or is that marketing")], id="or joins two halves of one"
        ),
        pytest.param("Answer today. I know where your depot is.", [], id="a threat asks nothing"),
        pytest.param("The man at the gate asked if I would fit through.", [], id="nor does what somebody else asked"),
        pytest.param(
            "May I know why the lid is red? I asked if it was new.",
            [("why", "why the lid is red?"), ("whether", "if it was new")],
            id="but I do",
        ),
        pytest.param("Do you people even read these? Why is this my fault?", [], id="jabs ask nothing"),
        pytest.param("No refund yet?", [("whether", "No refund yet?")], id="what is still missing is asked for"),
        pytest.param(
            "Could you book me in? Please no planting tips.", [("request", "Could you book me in?")], id="to be spared something is not"
        ),
        pytest.param("pls no lectures, can you swap it?", [("request", "can you swap it?")], id="nor beside a question"),
    ],
)
def test_each_piece_that_asks_is_an_ask(customer: str, expected: list[tuple[str, str]]) -> None:
    assert asked(customer) == expected


def missing(text: str, customer: str, **known: object) -> list[tuple[str, str | None]]:
    draft = coach.parse({"text": text, "thread": [{"role": "customer", "text": customer}], **known})
    return [(finding.principle, finding.missing) for finding in coach.review(draft, meaning=False) if finding.start is None]


HALL = "How many can sit in the hall, what does it cost, and is the upright piano in the corner tuned?"
_SEATS = "The hall seats 96 at tables. It costs £18 an hour. The key hangs at number 4. Parking is behind the church."


def test_one_ask_among_several_is_passed_over() -> None:
    assert missing(_SEATS, HALL) == [("listening", "is the upright piano in the corner tuned?")]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("The piano was tuned in May.", id="in its own words"),
        pytest.param("And yes, since May.", id="by an ellipsis"),
        pytest.param("I don't know about that one yet and ask the warden on Monday.", id="by not knowing yet"),
        pytest.param("No, sadly.", id="by a refusal"),
    ],
)
def test_it_is_answered(answer: str) -> None:
    assert missing(f"{_SEATS} {answer}", HALL) == []


def test_a_request_is_answered_by_doing_it() -> None:
    customer = "I would like to cancel my gym membership. How much notice do I need?"
    assert missing("No notice at all: your membership ends on 31 May, and nothing is collected after that.", customer) == []


def test_a_bad_answer_is_no_missing_one() -> None:
    customer = "Is the meter in the cellar right? And what does a second meter cost?"
    assert missing("A second meter costs £80. The meter in the cellar was checked in line with internal procedures.", customer) == []


POLICY = ["Old mattresses are taken away for 25 EUR."]


def test_what_the_policy_settles_is_an_answer_owed() -> None:
    customer = "Which one is firmer? And do you take the old mattress away?"
    assert missing("The Brisa is firmer, with H4 in the middle.", customer, policy=POLICY) == [
        ("listening", "do you take the old mattress away?")
    ]
    assert missing("The Brisa is firmer. We take yours along for 25 EUR.", customer, policy=POLICY) == []


def test_what_the_policy_forbids_is_nothing_to_tell() -> None:
    lines = ["Staff may not disclose the criteria", "Refunds up to 50 EUR; no compensation for stock", "Instalments on request"]
    assert [grant.text for grant in grants(lines)] == ["Refunds up to 50 EUR", "Instalments on request"]


def test_a_kind_word_in_a_sentence_that_pushes_does_not_count() -> None:
    customer = "hi i was sacked on the 1st, can i get more time for the loan"
    said = "Yes, 14 days more are possible, the new date is 27 June."
    assert missing(f"{said} I'm sorry about your job.", customer) == []
    assert [principle for principle, _ in missing(f"{said} Only 2 left at this price, you would regret it!", customer)] == ["empathy"]


@pytest.mark.parametrize("flood", ["and ", ", and", "why is the blue one red? ", "1) ", "please "])
def test_a_flood_of_asks_is_read_in_no_time(flood: str) -> None:
    assert len(asks([Letter(flood * (100_000 // len(flood)))])) <= 32
