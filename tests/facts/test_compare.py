"""What a rewrite lost, and what nobody said."""

import pytest

from coach.facts.compare import invented, lost

LOST = [
    pytest.param("50 EUR by 14 May", "€50 by May 14th", [], id="written otherwise"),
    pytest.param("50 EUR", "50 USD", ["50 EUR"], id="other currency"),
    pytest.param("€50", "$50", ["€50"], id="other sign"),
    pytest.param("100 euros", "one hundred euros", [], id="amount in words"),
    pytest.param("one hundred euros", "two hundred euros", ["one hundred euros"], id="other amount in words"),
    pytest.param("order HW-20931", "your order", ["HW-20931"], id="id gone"),
    pytest.param("Thursday 9 November", "Friday 9 November", ["Thursday"], id="other weekday"),
    pytest.param("2 parcels", "two parcels", [], id="digit as word"),
    pytest.param("I asked Anna", "Anna knows", [], id="name moved to the start"),
    pytest.param("3 working days", "3 days", ["3 working days"], id="not working days"),
    pytest.param("44 left", "44.50 left", ["44"], id="other number with the same start"),
]
INVENTED = [
    pytest.param(["50 EUR"], "€50", [], id="written otherwise"),
    pytest.param(["we ship"], "We ship on Friday", ["Friday"], id="new day"),
    pytest.param(["we ship"], "We ship on [Friday?]", [], id="placeholder"),
    pytest.param(["order 2044"], "44 parcels", ["44"], id="part of a token"),
    pytest.param(["€50"], "$50", ["$50"], id="other sign"),
    pytest.param(["20 EUR"], "20%", ["20%"], id="percent from an amount"),
    pytest.param(["two cups"], "2 cups", [], id="word as digit"),
    pytest.param(["ask support"], "Please ask Support", [], id="capital only"),
    pytest.param([], 'You wrote "not my fault"', [], id="quotation"),
    pytest.param([], "call 0800 555 0142", ["0800 555 0142"], id="new phone"),
    pytest.param(["a", "by Friday"], "by Friday", [], id="any source"),
    pytest.param([], "1. Open it\n2. Close it", [], id="list numbers"),
]


@pytest.mark.parametrize(("before", "after", "texts"), LOST)
def test_lost(before: str, after: str, texts: list[str]) -> None:
    assert [fact.text for fact in lost(before, after)] == texts


@pytest.mark.parametrize(("sources", "after", "texts"), INVENTED)
def test_invented(sources: list[str], after: str, texts: list[str]) -> None:
    assert [fact.text for fact in invented(sources, after)] == texts
