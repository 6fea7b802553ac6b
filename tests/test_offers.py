"""Offered edits read as the agent would write, fit together, and say a thing once."""

from pathlib import Path

import pytest

import coach
from coach.evaluation.cases import read_cases
from coach.guard.change import Change
from coach.guard.check import complaints
from coach.meaning import find as meant
from coach.meaning.weigh import words
from coach.models import Draft, Finding, Turn
from coach.pipeline import prepare
from coach.plan.answer import answer
from coach.plan.asked import plainly_open, told
from coach.plan.placeless import placeless
from coach.plan.voice import spoken
from coach.rules.pack import Pack


@pytest.mark.parametrize(
    ("ask", "place"),
    [
        ("When will I get my deposit back?", "[when you will get your deposit back: day and time]"),
        ("And do I have to post these back first?", "[whether you have to post these back first: yes or no, and why]"),
        ("could you tell me why my card was charged twice", "[why your card was charged twice: the reason]"),
        ("what happens to my deposit?", "[what happens to your deposit: your answer]"),
        ("Is the attic room still free in June?", "[your answer to “Is the attic room still free in June?”]"),
        ("when will we get our money", "[when you will get your money: day and time]"),
        ("Where is my order 48-2210?", "[where your order 48-2210 is: the place]"),
        ("how much is it?", "[your answer to “how much is it?”]"),
    ],
    ids=lambda value: value[:30],
)
def test_the_place_for_an_answer_says_what_was_asked(ask: str, place: str) -> None:
    assert told(ask) == place


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        ("Dear Ms Lee, the fee is waived. We regret the wait.", "I will write to you by [day]."),
        ("Hi Jo, it's waived. Sorry!", "I'll write to you by [day]."),
        ("hi jo, its waived. thats all from me", "i'll write to you by [day]."),
    ],
)
def test_a_sentence_of_ours_takes_the_register_of_the_draft(pack: Pack, draft: str, said: str) -> None:
    assert spoken(pack.case(Draft(text=draft)), "I'll write to you by [day].") == said


def test_word_by_a_day_is_offered_once() -> None:
    answer = coach.reply(
        "The lift is out. We'll keep you posted. Your case was passed to the contractor. Someone will reach out.", "When does it run?"
    )
    assert sum("by [day" in edit.replacement for edit in answer.edits) == 1


def test_asking_again_on_a_day_is_word_by_a_day() -> None:
    answer = coach.reply("We are waiting for the depot. The relevant team will be in touch.", "When do the screws come?")
    assert sum("write to you" in edit.replacement for edit in answer.edits) == 1


def test_word_by_a_day_is_not_offered_where_the_draft_gives_it() -> None:
    answer = coach.reply("I'll write to you on Friday at 10:00. Your case was passed to the contractor.", "When does it run?")
    assert not any("by [day" in edit.replacement for edit in answer.edits)


def test_an_open_question_gets_its_place_before_the_leave() -> None:
    answer = coach.reply(
        "The attic room is free in June. Let me know if you need a map.", "Is the attic room free in June? May we bring our dog?"
    )
    assert coach.apply("The attic room is free in June. Let me know if you need a map.", answer.edits) == (
        "The attic room is free in June. [whether you may bring your dog: yes or no, and why] Let me know if you need a map."
    )


def test_a_deed_in_words_of_the_ask_answers_it() -> None:
    answer = coach.reply(
        "The 24th has a van free from 8, I've moved you over. The attic room is dry.", "Can you move us to the 24th? Is the attic room dry?"
    )
    assert not any("move" in edit.replacement for edit in answer.edits)


def test_a_calm_line_is_not_offered_beside_a_jab_that_stays(root: Path) -> None:
    lines = jabs = 0
    for case in (case for name in ("DB", "EV") for case in read_cases(root / f"tests/evals/written/{name}.jsonl")):
        answer = coach.reply(case.request())
        line = [edit for edit in answer.edits if edit.principle == "boundaries" and edit.start == edit.end]
        left = [one for one in answer.findings if one.principle == "boundaries" and one.start is not None and not _taken(answer, one)]
        assert not (line and left)
        lines, jabs = lines + len(line), jabs + len(left)
    assert lines
    assert jabs


def test_a_chat_that_greets_nobody_begins_with_the_answer() -> None:
    customer = "My mother died on Monday. How do I stop her contract?"
    said = {
        channel: coach.reply(
            coach.Draft(
                text="The case was passed to billing. Someone will be in touch shortly.",
                channel=channel,
                thread=(coach.Turn(role="customer", text=customer),),
            )
        )
        for channel in ("chat", "email")
    }
    starts = {channel: [edit.start for edit in answer.edits if edit.principle == "empathy"] for channel, answer in said.items()}
    assert starts == {"chat": [], "email": [0]}


@pytest.mark.parametrize("name", ["The Hanleys", "Harnett"])
def test_a_household_is_not_addressed_by_its_bare_name(name: str) -> None:
    customer = coach.Turn(role="customer", text="We move out on 31 October. Many thanks, the Harnetts")
    assert not coach.review(coach.Draft(text="Dear customer, the account closes on 31 October.", customer_name=name, thread=(customer,)))


def _taken(answer: coach.Coaching, found: coach.Finding) -> bool:
    return any(edit.start < (found.end or 0) and (found.start or 0) < edit.end for edit in answer.edits if edit.start != edit.end)


def test_words_go_for_nothing_only_where_the_model_is_sure(root: Path) -> None:
    gone = doubtful = 0
    for case in read_cases(root / "tests/evals/manners.jsonl")[:150]:
        before = coach.prepare(case.request())
        view = meant.view(before.case, before.findings, words())
        for found in before.meant:
            sure = found.start is not None and view.sure(found.principle, found.start)
            takes = [edit for edit in before.edits if _takes(edit, found)]
            assert sure or not takes
            gone, doubtful = gone + len(takes), doubtful + (found.start is not None and not sure)
    assert gone > 10
    assert doubtful > 10


def _takes(edit: coach.Edit, found: coach.Finding) -> bool:
    """Say whether an edit of a finding's principle takes words of it and puts nothing to fill in there."""
    inside = found.start is not None and found.end is not None and edit.start < found.end and found.start < edit.end
    return inside and edit.principle == found.principle and edit.reason == found.reason and "[" not in edit.replacement


def test_a_place_for_an_answer_is_not_offered_alone_for_what_can_be_said_in_many_ways(root: Path) -> None:
    for name in ("AC", "AH", "EL"):
        for case in read_cases(root / f"tests/evals/written/{name}.jsonl"):
            before = coach.prepare(case.request())
            if len(before.edits) == 1 and before.edits[0].principle == "listening" and before.edits[0].start == before.edits[0].end:
                assert any(plainly_open(before.case, finding.missing) for finding in before.said)


DRAFTS = [
    "Dear Ms Lee, I hope this email finds you well. The crane is theirs, so you would have to ask them. We apologise again for the delay.",
    "hi jo, sorry bout that! as i already said, it ships friday. hang tight and we'll keep you posted",
    "Your refund will be processed as soon as possible. Please call our hotline. Thank you for your patience.",
]


@pytest.mark.parametrize("text", DRAFTS)
def test_what_is_offered_passes_the_checks_of_an_engine(text: str) -> None:
    """But for a hoop's own number, an offer loses no fact, promises nothing and breaks no rule."""
    draft = Draft(text=text, thread=(Turn(role="customer", text="Where is my crane? Order 48-2210."),), customer_name="Jo")
    before = prepare(draft)
    assert before.edits
    for edit in before.edits:
        assert list(complaints(Change(before, edit.start, edit.end, edit.replacement))) == []


@pytest.mark.parametrize(
    ("customer", "draft", "without"),
    [
        ("Can I arrive at 11 pm on Saturday?", "No. The barrier locks at 10 pm.", True),
        ("Can I arrive at 11 pm on Saturday?", "No worries, we sent the map.", False),
        ("Can I arrive at 11 pm? And is there a kettle?", "No. The barrier locks at 10 pm.", False),
        ("Please keep it short. Send me the van's number.", "It is at the depot in Hull.", True),
        ("Please send me the van's number.", "It is at the depot in Hull.", False),
    ],
)
def test_what_is_answered_by_a_no_or_says_how_to_write_gets_no_place(pack: Pack, customer: str, draft: str, without: bool) -> None:
    case = pack.case(Draft(text=draft, thread=(Turn(role="customer", text=customer),)))
    assert placeless(case, case.turns.asks[0].short) is without


@pytest.mark.parametrize(("draft", "places"), [("She gets 310 g, in three meals.", 0), ("She gets some of it, in 3 meals.", 1)])
def test_a_weight_answers_how_much(pack: Pack, draft: str, places: int) -> None:
    case = pack.case(Draft(text=draft, thread=(Turn(role="customer", text="How much of the mix does she get per day?"),)))
    missing = Finding(
        rule="meaning/listening", principle="listening", start=None, end=None, text=None, reason="", missing=case.turns.asks[0].short
    )
    assert len(list(answer(case, missing))) == places
