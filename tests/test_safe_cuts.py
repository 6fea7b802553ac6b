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
        pytest.param("As a valued customer you will get a new key. The gate opens at 9.", id="the sentence is what follows"),
    ],
)
def test_what_is_told_in_one_breath_with_a_formula_stays(text: str) -> None:
    assert coach.reply(text).rewrite is None
