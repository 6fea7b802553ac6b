"""Whole requests: what an agent sees for plain, odd and hostile drafts."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest

import coach
from coach import Advice, Refusal
from coach.models import Draft, Turn, Usage
from coach.plan.heal import Change

GOOD = "Hi Ann,\n\nyour key 48-2210 left Leeds this morning and reaches you tomorrow between 9 and 11. If you're out, it goes to the shop at 8 Mill Road.\n\nJo"


def test_a_good_draft_is_left_alone_and_told_so() -> None:
    answer = coach.reply(GOOD, customer="Where is my key?")
    assert (answer.verdict, answer.findings, answer.edits, answer.rewrite) == ("send", (), (), None)
    assert answer.headline.startswith("Ready to send")


def test_a_formula_is_cut_and_the_facts_stay() -> None:
    answer = coach.reply("Dear Ann,\n\nI hope this email finds you well. Your key 48-2210 left Leeds at 9:40.\n\nJo")
    assert answer.rewrite == "Dear Ann,\n\nYour key 48-2210 left Leeds at 9:40.\n\nJo"
    assert [edit.apply for edit in answer.edits] == ["safe"]
    assert answer.engine.startswith("local+meaning ")


def test_a_draft_of_formulas_alone_is_not_emptied() -> None:
    answer = coach.reply("I hope this email finds you well.")
    assert answer.findings
    assert answer.rewrite is None


def test_quoted_mail_and_signature_stay_byte_for_byte() -> None:
    tail = "\r\n\r\nKind regards,\r\nJo\r\n\r\nOn 3 May Ann wrote:\r\n> I hope this email finds you well.\r\n"
    answer = coach.reply("I hope this email finds you well. Your key left Leeds at 9:40." + tail)
    assert answer.rewrite == "Your key left Leeds at 9:40." + tail


def test_the_customers_words_in_quotation_marks_are_no_finding() -> None:
    assert coach.review('You wrote "I hope this email finds you well", and it did. Your key left Leeds at 9:40.') == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\n\n",
        "x",
        "?",
        "👍",
        "Kind regards,\nJo",
        "-- \nJo",
        "> only\n> a quote",
        "\x00",
        "a\x00b",
        "<b>Hello</b> <script>x</script>",
        "-" * 300,
        "a" * 5_000,
    ],
    ids=[
        "empty",
        "spaces",
        "lines",
        "one letter",
        "one mark",
        "emoji",
        "sign-off",
        "signature",
        "quote",
        "nul",
        "nul inside",
        "html",
        "dashes",
        "one long word",
    ],
)
def test_next_to_nothing_is_answered_and_never_changed(text: str) -> None:
    answer = coach.reply(text)
    assert answer.rewrite is None
    assert answer.headline


def test_twenty_thousand_words_are_coached() -> None:
    answer = coach.reply("I hope this email finds you well. " + "The blue key costs 40 EUR and fits the shed. " * 2_000)
    assert answer.edits


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Vielen Dank für Ihre Nachricht, Ihre Bestellung ist seit gestern unterwegs und kommt morgen an.", "German"),
        ("Bonjour, votre commande est partie hier et arrive demain matin chez vous, sans frais de port.", "French"),
        ("Здравствуйте, ваш заказ уже в пути и прибудет завтра.", "Cyrillic"),
        ("ご連絡ありがとうございます。ご注文の商品は明日届きます。", "Japanese"),
    ],
)
def test_a_draft_that_is_not_english_is_named_and_left_alone(text: str, language: str) -> None:
    answer = coach.reply(text)
    assert language in answer.headline
    assert (answer.findings, answer.edits, answer.rewrite, answer.verdict) == ((), (), None, "send")


@pytest.mark.parametrize(
    "text",
    [
        "Refund done, 59.90 EUR to your Visa",
        "ok thx will do",
        "yep! van's at stop 41, u get a txt",
        "Hi Müller, Crème Brûlée Set 4x is on its way",
        "Thanks!",
        "done 👍 see u mon",
    ],
)
def test_short_and_sloppy_english_is_english(text: str) -> None:
    assert "reads English only" not in coach.reply(text).headline


@pytest.mark.parametrize(
    ("request_", "complaint"),
    [
        ({}, "text: field required"),
        ({"text": 5}, "text: input should be a valid string, got 5"),
        ({"text": "a", "thread": [{"role": "boss", "text": "x"}]}, "thread.0.role: input should be 'customer' or 'agent', got 'boss'"),
        ({"text": "a", "chanel": "chat"}, "chanel: extra inputs are not permitted"),
        ({"text": "a" * 200_001}, "text: string should have at most 200000 characters"),
        ("hello", "request: input should be a valid object with at least a text, got 'hello'"),
        ({"text": "a", "policy": "x"}, "policy: input should be a list, got 'x'"),
        ({"text": "a", "id": True}, "id: give a string or a whole number, got True"),
    ],
    ids=["no text", "a number", "unknown role", "unknown field", "too long", "no object", "no list", "a strange id"],
)
def test_a_bad_request_names_the_field(request_: object, complaint: str) -> None:
    with pytest.raises(coach.DraftError) as caught:
        coach.parse(request_)
    assert complaint in str(caught.value)


class Inventive:
    """An engine that invents a day and drops an amount."""

    name = "inventive"

    prompt = None

    async def advise(self, brief: coach.Brief, refused: Sequence[Refusal] = ()) -> AsyncIterator[Advice | Refusal | Usage]:
        text = brief.case.letter.text
        at = text.index("I'll write")
        yield Advice(at, len(text), Change(at, len(text), "It arrives on Friday."), "focus", "Shorter.")


def test_no_engine_is_trusted() -> None:
    draft = Draft(
        text="Your 40 EUR are safe. I'll write to you about the 40 EUR and the key 48-2210.",
        thread=(Turn(role="customer", text="Where is it?"),),
    )
    answer = asyncio.run(coach.areply(draft, engine=Inventive()))
    assert answer.rewrite is None
    assert answer.edits == ()
    assert "40 EUR" in answer.withheld[0]
    assert answer.findings[-1].source == "llm"


def test_sync_and_async_doors_give_the_same_answer() -> None:
    assert asyncio.run(coach.areply(GOOD)) == coach.reply(GOOD)


def test_id_is_echoed() -> None:
    assert coach.reply(Draft(id="t-1", text="hi")).id == "t-1"


def test_null_counts_as_left_out() -> None:
    assert coach.parse({"text": "hi", "thread": None, "policy": None, "channel": None}) == Draft(text="hi")
