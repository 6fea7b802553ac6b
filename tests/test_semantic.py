"""The sentence encoder of the extra `semantic`: the files are what their figures say, every sentence is read, and it is reached by a flag."""

import hashlib
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner
from coach_server.settings import server_settings
from hypothesis import given
from hypothesis import strategies as st

import coach
from coach.cli import main
from coach.meaning.encoder import Encoder, encoder, tokens
from coach.meaning.packed import folder, model
from coach.meaning.semantic import mixed, semantic
from coach.meaning.windows import OURS, THEIRS, windows
from coach.rules.load import load
from coach.rules.pack import PRINCIPLES

FIGURES = semantic().figures
ENCODE = tokens(folder() / "semantic.tokens.json")
ROOM_OF_THE_NETWORK = 512


def test_the_files_are_what_their_figures_say() -> None:
    assert hashlib.sha256((folder() / "semantic.onnx").read_bytes()).hexdigest() == FIGURES["sha256"] == encoder().digest
    assert FIGURES["words"] == model().digest, "the model of words is another one: run tools/encoder.py --weigh"
    assert tuple(FIGURES["principles"]) == PRINCIPLES
    assert len(FIGURES["blend"]) == len(PRINCIPLES) + 1


def test_both_models_add_less_than_30_mb() -> None:
    assert sum(path.stat().st_size for path in folder().rglob("*") if path.is_file()) <= 30_000_000


def test_no_test_set_is_trained_on() -> None:
    assert set(FIGURES["data"]) <= set(model().figures["data"])


def test_it_sees_what_words_do_not_and_an_answer_says_who_looked(root: Path) -> None:
    from coach.evaluation.cases import read_cases

    some = [case for case in read_cases(root / "tests/evals/written/FH.jsonl") if case.findings]
    deep = [coach.reply(case.request(), meaning="semantic") for case in some]
    assert sum(answer.verdict == "revise" for answer in deep) > sum(bool(coach.review(case.request())) for case in some)
    assert {answer.engine for answer in deep} == {f"local+meaning {model().digest[:8]}+semantic {encoder().digest[:8]}"}


def test_safe_changes_are_those_of_the_rules(root: Path) -> None:
    from coach.evaluation.cases import read_cases

    for case in read_cases(root / "tests/evals/written/AC.jsonl"):
        on, off = coach.prepare(case.request(), meaning="semantic"), coach.prepare(case.request(), meaning=False)
        assert [edit for edit in on.edits if edit.apply == "safe"] == [edit for edit in off.edits if edit.apply == "safe"]


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=300), max_size=40), st.text(max_size=900))
def test_every_sentence_is_in_one_window_and_each_window_fits(lines: list[str], theirs: str) -> None:
    case = load().case(coach.Draft(text="x\n" + "\n\n".join(lines), thread=(coach.Turn(role="customer", text=theirs or "?"),)))
    found = list(windows(case, ENCODE))
    assert [at for window in found for at, _, _ in window.places] == list(range(len(case.letter.sentences)))
    assert all(len(window.ids) == len(window.sides) <= THEIRS + OURS + 3 <= ROOM_OF_THE_NETWORK for window in found)
    assert all(set(window.sides[start:end]) <= {1} for window in found for _, start, end in window.places)


@pytest.mark.parametrize(
    "text",
    ["", "\n", "👍", "Thanks!", "word " * 3_000, "It is done. " * 900],
    ids=["nothing", "a line", "a sign", "a word", "one long sentence", "many"],
)
def test_any_draft_gets_an_answer(text: str) -> None:
    assert coach.reply(text, meaning="semantic").engine.startswith("local")


def test_threads_share_it(root: Path) -> None:
    texts = [json.loads(line)["draft"] for line in (root / "tests/evals/written/FH.jsonl").read_text("utf-8").splitlines()[:24]]
    with ThreadPoolExecutor(4) as crew:
        assert list(crew.map(_reviewed, texts)) == [_reviewed(text) for text in texts]


def _reviewed(text: str) -> tuple[coach.Finding, ...]:
    return coach.review(text, meaning="semantic")


def test_two_scores_are_added_as_the_figures_say() -> None:
    assert mixed([1_000, -2_000], [500, 4_096], [[1_024, 2_048, 10], [512, 0, -1]]) == [2_010, -1_001]


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(coach.EngineError, match=r"pip install 'coach-my-reply\[semantic\]'"):
        Encoder(folder())


def test_flags_and_settings_reach_it(monkeypatch: pytest.MonkeyPatch) -> None:
    said = CliRunner().invoke(main, ["reply", "--json", "--semantic", "The lamp is on the van.", "--engine", "local"])
    assert "+semantic" in json.loads(said.stdout)["engine"]
    monkeypatch.setenv("COACH_SEMANTIC", "true")
    assert server_settings().meaning == "semantic"
