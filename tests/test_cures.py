"""What a finding is cured by when its rule names no cure: the smallest change after which the letter still stands."""

from pathlib import Path

import pytest

import coach
from coach._generated import PrincipleId
from coach.diff import splice
from coach.plan.cures import add, put, take
from coach.plan.cures.place import Mended, Place
from coach.plan.mend import mend
from coach.plan.settle import settle
from coach.rules.load import load
from coach.rules.pack import PRINCIPLES, Pack
from coach.rules.usual import usual


def place(pack: Pack, marked: str, new: str = "") -> Place:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    case = pack.case(coach.Draft(text=marked.replace("⟦", "").replace("⟧", "")))
    sentence = case.letter.sentence_at(start)
    assert sentence
    return Place(case, start, end, sentence, new)


def made(pack: Pack, marked: str, principle: PrincipleId = "professionalism") -> str | None:
    """Return the draft after the usual cure of a principle at the marked words."""
    there = place(pack, marked)
    proposals = settle(there.case, list(mend(there.case, there.start, there.end, principle, "Because.")))
    return splice(there.text, [(p.start, p.end, p.replacement) for p in proposals]) if proposals else None


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        pytest.param(
            "The seat is 4C, ⟦which you would know had you read it⟧. It is by the door.",
            "The seat is 4C. It is by the door.",
            id="at the end",
        ),
        pytest.param(
            "⟦As anyone knows⟧, leather darkens in the rain. It dries in a day.",
            "Leather darkens in the rain. It dries in a day.",
            id="at the head",
        ),
        pytest.param("It left today - ⟦not that you asked nicely⟧. Bye.", "It left today. Bye.", id="behind a dash"),
        pytest.param(
            "The fee is 9 euros. ⟦Funny how nobody reads the sign.⟧ I took it off.",
            "The fee is 9 euros. I took it off.",
            id="a whole sentence",
        ),
        pytest.param(
            "⟦Had you measured it⟧, the wardrobe would fit. The shop opens at 9.", "The shop opens at 9.", id="with what hangs on it"
        ),
        pytest.param(
            "⟦Words cannot mend that vase⟧, I am painfully aware. A new one is on its way.",
            "A new one is on its way.",
            id="with what only comments on it",
        ),
        pytest.param(
            "The fee is gone. ⟦You should have read the sign.⟧ You really should. The gate opens at 9.",
            "The fee is gone. The gate opens at 9.",
            id="with the sentence that only stresses it",
        ),
        pytest.param(
            "The fee is gone. ⟦You'd think folk would read.⟧ But the tax stays.",
            "The fee is gone. The tax stays.",
            id="with the But behind it",
        ),
    ],
)
def test_a_jab_goes_and_the_rest_stands(pack: Pack, marked: str, left: str) -> None:
    assert made(pack, marked) == left


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("⟦You overlooked the 40 euros of 3 May⟧. The rest is paid.", id="it holds facts"),
        pytest.param("⟦Two colleagues are off sick.⟧ They are back on Monday.", id="the next sentence speaks of it"),
        pytest.param("⟦You should have asked.⟧", id="nothing would be left"),
        pytest.param("Please have your code to hand and ⟦understand that flights get moved⟧. See you then.", id="half of it is needed"),
        pytest.param(
            "⟦Our Ben is a star, started out as a driver⟧, and knows 9 Elm Road. See you then.", id="the rest has lost its subject"
        ),
        pytest.param("⟦It was Olaf who packed it wrong⟧ so shout at him, not me. See you then.", id="the rest speaks of whom it named"),
        pytest.param(
            "⟦Have you seen the new one⟧, starts in May and fills up fast? See you then.", id="the question would go and its mark stay"
        ),
        pytest.param("⟦So are you sure nobody has it⟧, Ms de Graaf of flat 12? See you then.", id="the rest is a name"),
        pytest.param(
            "⟦Limes were planted here in 1934⟧, and the town has since won a prize. See you then.", id="the rest reaches back to it"
        ),
        pytest.param(
            "⟦A rota of the guild ruled the quay for ages.⟧ A fire did further harm. It opens at 9.", id="the next sentence carries on"
        ),
        pytest.param(
            "Which pump is it? ⟦A flaw of this kind is known to the trade.⟧ It has been passed on. See you.",
            id="the next sentence is about it",
        ),
        pytest.param(
            "⟦There are rugs at half the price⟧, but you'd want to book those in by Sunday. See you then.",
            id="the rest means what it names",
        ),
        pytest.param(
            "⟦No call of yours is in our book⟧, so we must suppose there was none. See you then.", id="the rest concludes from it"
        ),
        pytest.param(
            "⟦You kept all the papers for once⟧, I wish all my people were as good. See you then.", id="the rest compares with it"
        ),
        pytest.param("All 6 tops went on the van, ⟦so are you sure you looked⟧? See you then.", id="the question mark would stay"),
    ],
)
def test_a_doubtful_cut_is_not_offered(pack: Pack, marked: str) -> None:
    assert made(pack, marked) is None


def test_a_link_gets_its_answer_where_something_was_asked() -> None:
    text = "it's all on the website"
    case = load().case(coach.Draft(text=text, thread=(coach.Turn(role="customer", text="what does a day ticket cost?"),)))
    (made,) = mend(case, 0, len(text), "low-effort", "Because.")
    assert made.replacement == ". in short: [the answer itself]"


def test_who_threatens_is_not_offered_more_than_help() -> None:
    text = "You can put it into the box yourself."
    case = load().case(
        coach.Draft(text=text, thread=(coach.Turn(role="customer", text="I know where you live and I'll break your legs."),))
    )
    assert not list(mend(case, 0, len(text), "low-effort", "Because."))


def test_word_by_a_day_is_not_offered_where_the_draft_has_days_or_sums(pack: Pack) -> None:
    vague = "⟦Everyone will be paying more attention.⟧"
    assert made(pack, f"The note is attached. {vague}", "honest-commitments")
    assert made(pack, f"The note over 174 euros is attached. {vague}", "honest-commitments") is None
    assert made(pack, f"It is switched on within two working days. {vague}", "honest-commitments") is None


def test_nothing_is_asked_for_that_the_next_sentence_gives(pack: Pack) -> None:
    assert made(pack, "⟦The exam is not in the price.⟧ It is 260 euros.", "transparency") is None
    assert made(pack, "⟦The exam is not in the price.⟧ Books are.", "transparency")


def test_a_line_stands_behind_the_name_that_opens_a_letter(pack: Pack) -> None:
    opened = place(pack, "⟦Mr. Doyle⟧,\n\nwho writes so has lost.", "[A calm line.]")
    change = add.at_start(opened).change
    assert splice(opened.text, [change]) == "Mr. Doyle,\n\n[A calm line.] who writes so has lost."


def test_a_clause_with_what_was_asked_stays() -> None:
    text = "Since March the cake has held flour of wheat, and the card had not been changed. It was today."
    asked = coach.Turn(role="customer", text="What flour is in the cake?")
    cut = [mend(load().case(coach.Draft(text=text, thread=turns)), 0, 42, "focus", "Because.") for turns in ((asked,), ())]
    assert [[one.shortens for one in made] for made in cut] == [[], [True]]


def test_an_emoji_goes_with_the_sentence_that_it_closes(pack: Pack) -> None:
    assert made(pack, "⟦Oh no, what a day!⟧ 😅 The key is at the desk.") == "The key is at the desk."
    assert made(pack, "⟦Oh no, what a day!⟧ 🔑 = the key is at the desk.") == "= the key is at the desk."


def test_what_the_customer_asked_for_is_not_taken_away() -> None:
    draft = coach.Draft(
        text="I have booked the plumber for the 9th. The tap is a Vola.",
        thread=(coach.Turn(role="customer", text="When can the plumber come?"),),
    )
    case = load().case(draft)
    assert not list(mend(case, 0, 38, "no-pressure", "Because."))
    assert list(mend(load().case(draft.model_copy(update={"thread": ()})), 0, 38, "no-pressure", "Because."))


@pytest.mark.parametrize(("customer", "stays"), [("What can I do now?", True), ("It is too loud.", False)])
def test_what_is_offered_to_one_at_a_loss_is_an_answer(customer: str, stays: bool) -> None:
    text = "The evening course is full. There is also one online, with seats free."
    case = load().case(coach.Draft(text=text, thread=(coach.Turn(role="customer", text=customer),)))
    assert (list(mend(case, 28, 70, "no-pressure", "Because.")) == []) is stays


def test_what_only_the_policy_line_tells_stays() -> None:
    text = "Small dogs are welcome. In line with all that is usual in the trade they travel in a closed carrier. The coach leaves at 8."
    start, end = text.index("In line"), text.index(" The coach")
    told, bare = (load().case(coach.Draft(text=text, policy=rules)) for rules in (("Dogs go in a closed carrier",), ()))
    assert not [one for one in mend(told, start, end, "focus", "Because.") if one.cuts]
    assert [one for one in mend(bare, start, end, "focus", "Because.") if one.cuts]


def test_a_letter_of_which_next_to_nothing_would_stay_is_left_whole(pack: Pack) -> None:
    fluff = "Our house has stood for honest bread and honest people since the first oven was lit by the brothers who came over the hills. "
    whole = pack.case(coach.Draft(text=fluff * 2 + "Flour is a living thing. See you soon!"))
    cuts = [cut for sentence in whole.letter.body[:3] for cut in mend(whole, sentence.start, sentence.end, "professionalism", "Because.")]
    assert len(cuts) > 1
    assert settle(whole, cuts) == []
    assert settle(whole, cuts[:1])


def test_a_request_gives_way_only_when_it_asks_for_one_thing(pack: Pack) -> None:
    def asked(marked: str) -> Mended | None:
        return put.request(place(pack, marked, "I have it."))

    assert asked("⟦Could you send me the order number?⟧") is not None
    assert asked("⟦Could you send me the order number and the size?⟧") is None
    assert asked("⟦Your order number is all I had.⟧") is None


def test_words_that_are_all_of_a_sentence_take_it_along(pack: Pack) -> None:
    mended = take.words(place(pack, "⟦Great question!⟧ It is free."))
    assert mended is not None
    assert mended.cuts is not None


def test_the_usual_cures_belong_to_principles_and_parse(root: Path) -> None:
    files = {path.stem: path for path in (root / "prompts/cures").glob("*.toml")}
    assert set(files) <= set(PRINCIPLES)
    for principle in PRINCIPLES:
        for way in usual(principle):
            assert all(pattern.regex for pattern in (*way.match, *way.unless, *way.more))
            assert way.text or way.cure in ("cut", "cut clause", "cut sentence", "move behind help", "none")


@pytest.mark.parametrize("close", ["Kind regards, Ines", "Ines", "Ines x", "Just shout! Ines"])
def test_an_answer_stands_before_the_line_that_takes_leave(close: str) -> None:
    draft = coach.Draft(
        text=f"Hello Bo, the bench is oak. We have it in two sizes. Ring the bell at the gate. {close}",
        thread=(coach.Turn(role="customer", text="Is the bench oak or pine? And what does the trip to Skagen cost?"),),
        agent_name="Ines",
    )
    (edit,) = [one for one in coach.reply(draft).edits if one.principle == "listening"]
    assert edit.start == draft.text.index(f" {close}")


def test_as_soon_as_something_happens_is_no_soon() -> None:
    found = coach.review("I check the tank at noon. As soon as something drips, I close the valve and ring you.", "Is the tank tight?")
    assert "honest-commitments/soon-names-no-day" not in [one.rule for one in found]
