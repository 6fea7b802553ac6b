"""Menu paths and buttons."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("Settings > Domains > Renew", ["settings > domains > renew"], id="path"),
    pytest.param("Billing -> Profile", ["billing > profile"], id="arrow"),
    pytest.param("Open Settings > Domains", ["settings > domains"], id="verb before"),
    pytest.param("click Renew", ["renew"], id="click"),
    pytest.param('press "Reset my password"', ["reset my password"], id="quoted"),
    pytest.param("then **Send now**", ["send now"], id="bold"),
    pytest.param('the "Renew" button', ["renew"], id="quoted word"),
    pytest.param("tap Order History now", ["order history"], id="two words"),
    pytest.param("We open Monday", [], id="opening hours"),
    pytest.param("click it", [], id="lower case"),
    pytest.param("> I wrote this", [], id="quoted mail"),
    pytest.param("5 > 3", [], id="a > b"),
    pytest.param("reopen Renew", [], id="reopened"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "step"] == values
