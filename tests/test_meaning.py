"""The trained model: the file is what its figures say, and answers stay what they were."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import coach
from coach.evaluation.cases import read_cases
from coach.meaning import find as meant
from coach.meaning.cues import folder as cues_folder
from coach.meaning.features import Seen
from coach.meaning.grams import grams, numbered, short_grams, short_numbered
from coach.meaning.judge import LEAST, Others, likeliest, others, scored, tell, weighed
from coach.meaning.packed import Model, model, number, pack
from coach.meaning.reasons import lines, reasons
from coach.meaning.weigh import words
from coach.models import Draft, Turn
from coach.pipeline import prepare
from coach.rules.load import load
from coach.rules.pack import PRINCIPLES
from coach.text.letter import Sentence

MODEL = model()
RECORDED: list[dict[str, Any]] = json.loads((Path(__file__).parent / "evals/written/recorded.json").read_text("utf-8"))


NOBODY = Seen(Sentence(0, 0, 0, "body", frozenset()), [], [], [], [])


def test_the_packed_file_is_what_its_figures_say(root: Path) -> None:
    assert hashlib.sha256((root / "prompts/meaning/model.bin").read_bytes()).hexdigest() == MODEL.figures["sha256"] == MODEL.digest
    assert (root / "prompts/meaning/model.bin").stat().st_size <= 3_000_000
    assert tuple(MODEL.figures["principles"]) == PRINCIPLES


# Said again on purpose: a list that the training reads cannot check itself.
TESTS = "K BF BO DB DC EC EF EV EW EX EY EZ FH FP FY FZ GD GE GF GG GH GI GJ GK GL GM GN HA HB HC HD HE HF"


def test_no_test_set_is_trained_on(root: Path) -> None:
    tests = {
        "cases.jsonl",
        "heldout.jsonl",
        "manners.jsonl",
        "traps.jsonl",
        *(f"written/{writer}.jsonl" for writer in TESTS.split()),
    }
    assert all((root / "tests/evals" / path).exists() for path in tests)
    assert not tests & set(MODEL.figures["data"])


def test_the_data_are_those_that_the_model_was_trained_on(root: Path) -> None:
    kept = {path: hashlib.sha256((root / "tests/evals" / path).read_bytes()).hexdigest() for path in MODEL.figures["data"]}
    assert kept == MODEL.figures["data"], "labelled data changed: run tools/train.py"


@pytest.mark.parametrize("said", RECORDED, ids=lambda said: said["text"][:40])
def test_answers_are_as_recorded(said: dict[str, Any]) -> None:
    """Drift shows here: words, stems, facts, situations and cues are features too. After a change that is meant, run tools/train.py."""
    draft = Draft(text=said["text"], thread=(Turn(role="customer", text=said["customer"]),))
    assert [[found.rule, found.text or found.missing] for found in coach.review(draft) if found.rule.startswith("meaning/")] == said[
        "findings"
    ]


def test_it_can_be_switched_off_and_an_answer_says_who_looked() -> None:
    text = RECORDED[0]["text"]
    on, off = coach.reply(text), coach.reply(text, meaning=False)
    assert [found.rule.split("/")[0] for found in on.findings] == ["meaning"]
    assert (off.findings, off.engine) == ((), "local")
    assert on.engine == f"local+meaning {MODEL.digest[:8]}"
    assert on.rewrite is None


def test_where_a_rule_has_spoken_the_model_is_silent() -> None:
    for said in RECORDED:
        found = [one for one in coach.review(said["text"], said["customer"]) if one.start is not None]
        for one in found:
            beside = [
                other for other in found if other is not one and (other.start or 0) < (one.end or 0) and (one.start or 0) < (other.end or 0)
            ]
            assert not beside


def test_every_reason_names_a_cue_that_exists() -> None:
    cues = {path.stem for path in cues_folder().glob("*.txt")} | {"else"}
    assert set(reasons()) == set(PRINCIPLES)
    assert all("else" in lines and lines.keys() <= cues for lines in reasons().values())


def test_what_is_packed_is_read_again() -> None:
    packed = Model(pack(({number("wa"): [1, -2], number("wb"): [300, -32_768]}, 2), ({number("oc"): [7]}, 1)), {})
    assert (packed.sentences.width, packed.wholes.width) == (2, 1)
    names = {number(name) for name in ("wa", "wb", "oc", "nothing that it knows")}
    assert [table.parted(table.total(names)) for table in (packed.sentences, packed.wholes)] == [[301, -32_770], [7]]
    assert packed.sentences.parted(packed.sentences.kind("w")("b")) == [300, -32_768]


@given(st.lists(st.text(min_size=1), max_size=8))
def test_a_run_has_the_number_of_its_name(tokens: list[str]) -> None:
    assert numbered("w", tokens) == {number(f"w{gram}") for gram in grams(tokens)}
    assert short_numbered("d", [tokens, tokens]) == {number(f"d{gram}") for gram in short_grams(tokens)}


@given(
    st.lists(st.integers(-9_000, 9_000), min_size=3, max_size=6),
    st.integers(-9_000, 9_000),
    st.lists(st.integers(-999, 999), min_size=7, max_size=7),
)
def test_the_likeliest_principle_is_the_one_that_weighs_most(own: list[int], doubt: int, mix: list[int]) -> None:
    told = tell(scored(NOBODY, [*own, 5]), Others(7, max(own)), 1, doubt)
    each = [weighed(row, mix, at) for at, row in enumerate(told)]
    assert likeliest(told, mix, range(len(told))) == (each.index(max(each)), max(each))


@given(st.lists(st.lists(st.integers(-9_000, 9_000), min_size=4, max_size=4), max_size=6))
def test_the_others_of_a_sentence_are_all_but_itself(scores: list[list[int]]) -> None:
    sentences = [scored(NOBODY, row) for row in scores]
    rest = [[*sentences[:at], *sentences[at + 1 :]] for at in range(len(sentences))]
    assert others(sentences) == [(max([LEAST, *(o.scores[-1] for o in r)]), max([LEAST, *(o.best for o in r)])) for r in rest]


def test_whatever_may_be_missing_has_its_words() -> None:
    assert set(MODEL.figures["lacks"]) == set(lines())
    assert all({"missing", "reason"} == line.keys() for found in lines().values() for line in found.values())
    assert all("else" in found and found.keys() <= {*load().situations.by_name, "asked", "else"} for found in lines().values())


def test_an_answer_that_is_left_out_is_named_and_gets_its_place() -> None:
    customer = "Can I still change the colour to grey? And what does delivery to the second floor cost?"
    answer = coach.reply("Thanks for your order, it is a great choice and we are happy to have you. Have a nice week.", customer)
    assert [found.missing for found in answer.findings if found.missing] == ["what does delivery to the second floor cost?"]


def test_what_the_model_takes_back_is_never_safe_and_changes_nothing_that_is(root: Path) -> None:
    doubted = 0
    for case in read_cases(root / "tests/evals/written/AC.jsonl"):
        on, off = prepare(case.request()), prepare(case.request(), meaning=False)
        doubted += len(on.doubted)
        assert not {one.rule for one in on.doubted} & {rule.id for rule in load().rules if rule.fix == "safe"}
        assert not set(on.doubted) & set(on.said)
        assert [edit for edit in on.edits if edit.apply == "safe"] == [edit for edit in off.edits if edit.apply == "safe"]
    assert doubted


def test_what_alone_is_said_to_be_left_out_is_taken_back_where_the_whole_draft_reads_right(root: Path) -> None:
    taken_back = 0
    for case in read_cases(root / "tests/evals/written/AC.jsonl"):
        before = prepare(case.request())
        if not before.said and before.doubted and before.doubted[0].missing:
            taken_back += 1
            assert meant.view(before.case, before.doubted, words()).whole[-1] < MODEL.figures["lone lack"]
    assert taken_back


@pytest.mark.parametrize(
    ("customer", "draft"),
    [
        ("Is the tower open on Sunday? And how much is the ticket?", "Yes, the tower is open on Sunday. Dogs stay outside."),
        ("Is the tower open on Sunday? May our parrot come up too?", "Yes, the tower is open on Sunday from ten, weather allowing."),
    ],
    ids=["a figure", "more asks than sentences"],
)
def test_a_question_that_is_plainly_open_is_said_alone(customer: str, draft: str) -> None:
    assert [finding.rule for finding in coach.review(draft, customer)] == ["listening/unanswered-question"]


def test_a_rule_of_another_pack_is_never_doubted(root: Path, tmp_path: Path) -> None:
    case = next(
        (one, found) for one in read_cases(root / "tests/evals/written/AC.jsonl") for found in prepare(one.request()).doubted if found.text
    )
    words = case[1].text or ""
    pack = tmp_path / "rules" / case[1].principle
    pack.mkdir(parents=True)
    (pack / "house-word.toml").write_text(
        f'kind = "existence"\nmatch = [{json.dumps(words.strip(" .,!?"))}]\nreason = "We do not say so."\nfix = "none"\n'
        f'[[fires]]\ndraft = {json.dumps("⟦" + words.strip(" .,!?") + "⟧ today.")}\n[[quiet]]\ndraft = "The lamp is green."\n',
        "utf-8",
    )
    before = prepare(case[0].request(), [tmp_path])
    assert f"{case[1].principle}/house-word" not in [one.rule for one in before.doubted]
