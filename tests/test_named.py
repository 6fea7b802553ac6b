"""One name, however its letters are written."""

import unicodedata
from typing import Literal

import pytest

import coach
from coach import Draft

WRONG = "respect/wrong-name"


def rules(customer_name: str, greeting: str) -> set[str]:
    draft = Draft(text=f"{greeting},\n\nyour key left Leeds at 9:40.\n\nJo", customer_name=customer_name)
    return {finding.rule for finding in coach.review(draft, meaning=False)}


SAME = [
    ("Guenther", "Hi Günther"),
    ("Müller", "Hi Muller"),
    ("Herr Mueller", "Dear Herr Müller"),
    ("Jörg Weiß", "Dear Mr Weiss"),
    ("Søren", "Hi Soren"),
    ("Soeren", "Hi Søren"),
    ("Ågård", "Dear Ms Aagaard"),
    ("Søgård", "Dear Ms Sogaard"),
    ("Åse", "Hi Ase"),
    ("Kjær", "Dear Mr Kjaer"),
    ("José Núñez", "Dear Mr Nunez"),
    ("Łukasz", "Hi Lukasz"),
    ("Zoe", "Hi Zoë"),
    ("François", "Hi Francois"),
    ("Işıl", "Hi Isil"),
]


@pytest.mark.parametrize(("customer_name", "greeting"), SAME)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_without_its_marks_is_the_same_name(customer_name: str, greeting: str, form: Literal["NFC", "NFD"]) -> None:
    assert WRONG not in rules(customer_name, unicodedata.normalize(form, greeting))
    assert WRONG not in rules(unicodedata.normalize(form, customer_name), greeting)


@pytest.mark.parametrize(
    ("customer_name", "greeting"), [("Günther", "Hi Gisela"), ("Müller", "Hi Möller"), ("Jörg", "Hi Jürgen"), ("Moeller", "Hi Mueller")]
)
def test_another_name_is_another_name(customer_name: str, greeting: str) -> None:
    assert WRONG in rules(customer_name, greeting)
