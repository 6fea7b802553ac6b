"""The model engine from the command line, and over many lines."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach import Draft
from coach.cli import main
from tests.llm.conftest import CURE, KEY
from tests.llm.upstream import Upstream, edits, error


def _run(up: Upstream, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    monkeypatch.setenv("COACH_API_KEY", KEY)
    monkeypatch.setenv("COACH_BASE_URL", up.base_url)
    return CliRunner().invoke(main, list(arguments))


def test_once_configured_reply_asks_the_model_and_says_what_it_cost(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    with Upstream(edits(CURE, usage={"prompt_tokens": 2000, "completion_tokens": 60})) as up:
        done = _run(up, monkeypatch, "reply", draft.text, "-c", draft.thread[0].text)
    assert "[day and time]" in done.output
    assert "llm gpt-5.4-mini, prompt review 1" in done.output
    assert "2000 tokens in (0 cached), 60 out, 0.0018 USD" in done.output


def test_a_wrong_key_gives_the_local_answer_and_one_clear_line(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    with Upstream(error(401)) as up:
        done = _run(up, monkeypatch, "reply", draft.text, "-c", draft.thread[0].text)
    assert "Your key 48-2210 left Leeds on 3 May." in done.output
    assert done.output.count("refused the key (401)") == 1
    assert done.exit_code == 1


def test_local_stays_local_when_a_key_is_there(draft: Draft, monkeypatch: pytest.MonkeyPatch) -> None:
    with Upstream(error(500)) as up:
        done = _run(up, monkeypatch, "reply", draft.text, "--engine", "local")
    assert up.requests == []
    assert "Withheld" not in done.output


def test_a_wrong_setting_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_RETRIES", "many")
    done = CliRunner().invoke(main, ["reply", "hi", "--engine", "llm"])
    assert done.exit_code == 2
    assert "retries" in done.output


def test_bulk_keeps_order_and_ids_and_survives_bad_lines(draft: Draft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows = [draft.model_copy(update={"id": number, "customer_name": f"Ann{number}"}).model_dump_json() for number in range(70)]
    source.write_text("\n".join([*rows[:3], "{not json", *rows[3:]]) + "\n")
    with Upstream(edits(CURE)) as up:
        done = _run(up, monkeypatch, "bulk", str(source), str(target), "--engine", "llm")
    answers = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [answer["id"] for answer in answers] == [0, 1, 2, None, *range(3, 70)]
    assert all(answer["engine"] == "llm gpt-5.4-mini" for answer in answers if answer["id"] is not None)
    assert done.exit_code == 1


def test_eval_measures_the_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, root: Path) -> None:
    few = tmp_path / "few.jsonl"
    few.write_text("".join((root / "tests/evals/cases.jsonl").read_text("utf-8").splitlines(keepends=True)[:3]))
    with Upstream(edits()) as up:
        done = _run(up, monkeypatch, "eval", str(few), "--engine", "llm")
    assert len(up.requests) == 3
    assert "3 cases:" in done.output
