"""English or surely not: what is unsure counts as English."""

import pytest

from coach.language import foreign


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vielen Dank für Ihre Geduld, wir melden uns morgen bei Ihnen.", "German"),
        ("Gracias por su mensaje, su pedido llegará mañana por la tarde.", "Spanish"),
        ("Grazie per averci scritto, il pacco arriva domani mattina.", "Italian"),
        ("Bedankt voor uw bericht, het pakket komt morgen bij u aan.", "Dutch"),
        ("Dziękujemy za wiadomość, paczka dotrze do Państwa jutro.", "Polish"),
        ("شكرا لرسالتك، سيصل طلبك غدا", "Arabic script"),
        ("감사합니다. 주문하신 상품은 내일 도착합니다.", "Korean"),
    ],
)
def test_other_languages_are_named(text: str, language: str) -> None:
    assert foreign(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "thx",
        "48213-B",
        "Danke!",
        "Order HW-20931: 2x Crème Brûlée Set, 59.90 EUR",
        "yo its on the van rn",
        "Dear Herr Müller, your invoice from Köln is attached.",
        "\x00\x01 hello there, all fine",
    ],
)
def test_what_is_unsure_counts_as_english(text: str) -> None:
    assert foreign(text) is None
