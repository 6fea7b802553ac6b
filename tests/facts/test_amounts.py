"""Amounts of money, however written, are one value."""

import pytest

from coach.facts.read import read

CASES = [
    pytest.param("50 EUR", ["EUR 50.00"], id="code after"),
    pytest.param("€50", ["EUR 50.00"], id="symbol before"),
    pytest.param("50,00 euros", ["EUR 50.00"], id="comma and word"),
    pytest.param("$1,250.00 back", ["USD 1250.00"], id="English thousands"),
    pytest.param("1.250,00 €", ["EUR 1250.00"], id="German thousands"),
    pytest.param("1 250 SEK", ["SEK 1250.00"], id="spaced thousands"),
    pytest.param("20 bucks", ["USD 20.00"], id="slang"),
    pytest.param("50p", ["GBP 0.50"], id="pence"),
    pytest.param("12 ct", ["CENT 12.00"], id="cents"),
    pytest.param("A$5.50", ["AUD 5.50"], id="Australian"),
    pytest.param("fifty euros", ["EUR 50.00"], id="in words"),
    pytest.param("one hundred euros", ["EUR 100.00"], id="a hundred in words"),
    pytest.param("A hundred pounds, two hundred and fifty pounds", ["GBP 100.00", "GBP 250.00"], id="hundreds"),
    pytest.param("one thousand two hundred dollars", ["USD 1200.00"], id="thousands"),
    pytest.param("a thousand and eighteen dollars", ["USD 1018.00"], id="a thousand and some"),
    pytest.param("twenty-five thousand pounds", ["GBP 25000.00"], id="many thousands"),
    pytest.param("Twenty-five euros, seventeen euros", ["EUR 25.00", "EUR 17.00"], id="tens and teens"),
    pytest.param("between two and five euros", ["EUR 5.00"], id="from and to are two numbers"),
    pytest.param("hundreds of euros", [], id="hundreds of"),
    pytest.param("eat hundred euros", [], id="the end of a word"),
    pytest.param("€50k", ["EUR 50000.00"], id="thousand with k"),
    pytest.param("EUR 12.5 each", ["EUR 12.50"], id="code before"),
    pytest.param("2x 59.90", [], id="price without currency is a number"),
    pytest.param("at 5p.m.", [], id="five p.m. is no pence"),
    pytest.param("order 48213-B", [], id="order id is none"),
    pytest.param("20 kg of sand", [], id="kilograms are none"),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_reads(text: str, values: list[str]) -> None:
    assert [fact.value for fact in read(text) if fact.kind == "amount"] == values
