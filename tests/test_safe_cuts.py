"""A change that goes in by itself takes a formula, and never what the customer needs: a deed, an instruction, a concession."""

import pytest

import coach


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "We take complaints of this kind very seriously and the waiter no longer works here. The bill is void.",
            "The waiter no longer works here. The bill is void.",
        ),
        (
            "We clearly fell short of our usual high standards and you pay nothing. The gate opens at 9.",
            "You pay nothing. The gate opens at 9.",
        ),
        (
            "Your feedback is taken very seriously and the oven has been switched off. Soup is back.",
            "The oven has been switched off. Soup is back.",
        ),
        ("We take all feedback very seriously and strive to improve every day. Soup is back.", "Soup is back."),
    ],
)
def test_a_formula_goes_and_the_clause_behind_it_stays(text: str, left: str) -> None:
    assert coach.reply(text).rewrite == left


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "We take safety very seriously and ask you to unplug the heater now. Tom comes on Monday.", id="an instruction behind it"
        ),
        pytest.param("Tom mended the lid and we take safety extremely seriously. The gate opens at 9.", id="a deed before it"),
        pytest.param("I have already told you that the dog must fast. The gate opens at 9.", id="what was told"),
        pytest.param("All you had to do was press reset. The gate opens at 9.", id="what was to be done"),
        pytest.param("Feedback like yours made us close the pool. The gate opens at 9.", id="what it led to"),
        pytest.param("We take safety very seriously (please unplug the heater). Tom comes on Monday.", id="an instruction in brackets"),
        pytest.param("We take safety very seriously, hence the recall: stop using the heater. The gate opens at 9.", id="behind a colon"),
        pytest.param("We take these complaints very seriously, Ms Roy, and you may move up. The gate opens at 9.", id="behind a name"),
        pytest.param("As a valued member, of course, no joining fee applies. The gate opens at 9.", id="what the sentence waits for"),
        pytest.param("Our valued guests must leave by ten. The bus is outside.", id="what they must do"),
        pytest.param("That's common sense, and so is a helmet. The gate opens at 9.", id="what is said of two things"),
        pytest.param("The lamp does not reflect our values, but you keep it. The gate opens at 9.", id="a clause that means what goes"),
        pytest.param("As a valued customer you will get a new key. The gate opens at 9.", id="the sentence is what follows"),
    ],
)
def test_what_is_told_in_one_breath_with_a_formula_stays(text: str) -> None:
    assert coach.reply(text).rewrite is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We are looking forward to the opportunity of serving you free of charge. Show this mail at the bar.", "free of charge"),
        ("We look forward to the opportunity to serve you at half price. Just bring this mail.", "half price"),
        ("Thank you for being a loyal member with free delivery. Your box comes on 3 May.", "free"),
    ],
)
def test_a_concession_is_only_offered_to_go(text: str, words: str) -> None:
    answer = coach.reply(text)
    assert answer.rewrite is None
    assert [edit.apply for edit in answer.edits] == ["suggest"]
    assert f"lost the concession {words!r}" in answer.withheld[0]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Please feel free to contact us. The gate opens at nine.", "The gate opens at nine."),
        ("Thanks for contacting us about your refund. Your refund left on Monday.", "Your refund left on Monday."),
    ],
)
def test_a_word_that_grants_nothing_is_no_concession(text: str, left: str) -> None:
    assert coach.reply(text).rewrite == left


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for bringing this to our attention. It helped us find the leak in the other flats too.",
        "The pump is new. Thank you for bringing this to our attention. It helped us find the leak next door.",
        "We value your feedback. It is why we changed the menu.",
        "We thank you for your enquiry. It has been answered by Ann on 3 May.",
        "Your feedback helps us. For example, we changed the soup.",
        "Great question! And a fair one. The gate opens at nine.",
        "We value your feedback. Such feedback is rare. The gate opens at nine.",
        "Thank you for your patience! Without it we could not have traced the parcel.",
        "Thank you for your patience. The same goes for your neighbours.",
        "Thank you for bringing this matter to our attention. Doing so saved two cats.",
        "Thank you for bringing this matter to our attention. Nobody else had. The gate is shut.",
        "We hope you are well. We are not: the roof is gone.",
        "We take this very seriously. So seriously that the pool is shut.",
        "Rules are rules. Except here: you may stay.",
        "Your order left on Monday. Your feedback is important to us. It has been passed to the chef.",
    ],
)
def test_no_sentence_is_left_hanging(text: str) -> None:
    assert coach.reply(text).rewrite is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Your order left on Monday. Thank you for your patience. It will arrive on Thursday.",
            "Your order left on Monday. It will arrive on Thursday.",
        ),
        ("Thanks for reaching out! It looks like the bag left on Monday.", "It looks like the bag left on Monday."),
        ("Thanks for contacting us! This is a known bug in version 8.", "This is a known bug in version 8."),
        ("We value your feedback. So we changed the menu. The gate opens at nine.", "We changed the menu. The gate opens at nine."),
    ],
)
def test_a_formula_goes_where_the_next_sentence_means_something_else(text: str, left: str) -> None:
    assert coach.reply(text).rewrite == left
