"""The command line as a script meets it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from coach.cli import main

GOOD = "Your key left Leeds at 9:40 and reaches you tomorrow between 9 and 11."
BAD = "I hope this email finds you well. " + GOOD


def run(*arguments: str, stdin: str | None = None) -> tuple[int, str]:
    done = CliRunner().invoke(main, list(arguments), input=stdin)
    return done.exit_code, done.output


def test_a_draft_can_be_an_argument_a_file_or_stdin(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(BAD, "utf-8")
    outputs = {run("reply", BAD), run("reply", str(path)), run("reply", stdin=BAD), run("reply", "-", stdin=BAD)}
    assert len(outputs) == 1
    code, output = outputs.pop()
    assert code == 1
    assert "[-I hope this email finds you well.-]" in output


def test_a_good_draft_exits_with_zero() -> None:
    assert run("reply", GOOD)[0] == 0


def test_json_is_the_answer_of_the_library() -> None:
    code, output = run("reply", BAD, "--json", "--customer", "Where is my key?")
    answer = json.loads(output)
    assert code == 1
    assert answer["rewrite"] == GOOD
    assert answer["findings"][0]["principle"] == "authenticity"


def test_the_thread_comes_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "thread.json"
    path.write_text(json.dumps([{"role": "customer", "text": "My order 77-2041 is late."}]), "utf-8")
    code, output = run("reply", "Could you please send us your order number?", "--thread", str(path))
    assert code == 1
    assert "listening" in output


@pytest.mark.parametrize(
    ("content", "complaint"), [("{", "not valid JSON"), ('{"a": 1}', "expected a list"), ('[{"role": "x", "text": ""}]', "thread.0.role")]
)
def test_a_bad_thread_file_is_a_clear_error(tmp_path: Path, content: str, complaint: str) -> None:
    path = tmp_path / "thread.json"
    path.write_text(content, "utf-8")
    code, output = run("reply", GOOD, "--thread", str(path))
    assert code == 2
    assert complaint in output


def test_a_draft_in_another_encoding_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes("Grüße".encode("latin-1"))
    code, output = run("reply", str(path))
    assert code == 2
    assert "save it as UTF-8" in output


@pytest.mark.parametrize(
    "path",
    [
        "/tmp/nowhere/typo-draft.txt",
        "/nowhere/typo",
        "typo.txt",
        "drafts/typo.md",
        "./typo",
        "../typo",
        "~/typo",
        "C:\\typo.txt",
        "/no where/a draft.txt",
        "tests/typo",
    ],
)
def test_a_path_to_nothing_is_no_draft_and_no_message(path: str) -> None:
    for arguments in ((path, "--customer", "Where is it?"), (GOOD, "--customer", path)):
        code, output = run("reply", *arguments)
        assert (code, f"no such file: {path!r}" in output) == (2, True)


def test_a_folder_is_no_draft(tmp_path: Path) -> None:
    code, output = run("reply", str(tmp_path), "--customer", "Where is it?")
    assert (code, "a folder, no file" in output) == (2, True)


@pytest.mark.parametrize(
    "text",
    [
        "Done.",
        "N/A",
        "and/or",
        "24/7",
        "https://example.com/help/a.html",
        "www.example.com/a.html",
        "See readme.txt",
        "/cc Ann",
        "~5",
        "...",
        "Dear Ann,\n/tmp/a.txt",
    ],
)
def test_words_that_hold_a_slash_or_a_dot_are_words(text: str) -> None:
    assert run("reply", text) == run("reply", stdin=text)


def test_rules_are_listed_and_explained() -> None:
    assert "hope-finds-you-well" in run("rules", "--principle", "authenticity")[1]
    assert json.loads(run("rules", "--json")[1])[0]["id"]
    code, output = run("explain", "hope-finds-you-well")
    assert code == 0
    assert "Stays quiet" in output


def test_an_unknown_rule_gets_a_hint() -> None:
    code, output = run("explain", "hope-finds-me")
    assert code == 2
    assert "authenticity/hope-finds-you-well" in output


def test_our_own_pack_passes_its_examples() -> None:
    code, output = run("check")
    assert (code, "0 failing" in output) == (0, True)


def test_a_pack_with_a_wrong_example_fails(tmp_path: Path) -> None:
    path = tmp_path / "rules" / "focus" / "blah.toml"
    path.parent.mkdir(parents=True)
    path.write_text(
        'kind = "existence"\nreason = "Fog."\nmatch = ["blah blah"]\n[[fires]]\ndraft = "⟦No.⟧"\n[[quiet]]\ndraft = "Blah blah."\n', "utf-8"
    )
    code, output = run("check", str(tmp_path))
    assert code == 1
    assert "focus/blah: should fire on 'No.'" in output
    assert "focus/blah: should be quiet on 'Blah blah.'" in output


def test_bulk_answers_line_by_line_and_reports_bad_lines(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        "\n".join(
            [json.dumps({"id": 1, "text": BAD}), "{broken", json.dumps({"id": "c", "text": 3}), "", json.dumps({"id": 4, "text": GOOD})]
        ),
        "utf-8",
    )
    code, output = run("bulk", str(source), str(target))
    rows = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert code == 1
    assert [row["id"] for row in rows] == [1, None, "c", 4]
    assert rows[0]["rewrite"] == GOOD
    assert "text: input should be a valid string" in rows[2]["error"]
    assert "in.jsonl:2: not valid JSON" in output
    assert "in.jsonl:3:" in output


def test_bulk_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps({"id": n, "text": GOOD}) + "\n" for n in range(5)), "utf-8")
    run("bulk", str(source), str(target))
    whole = target.read_text("utf-8")
    lines = whole.splitlines(keepends=True)
    target.write_text("".join(lines[:2]) + lines[2][:20], "utf-8")
    assert run("bulk", str(source), str(target), "--resume")[0] == 0
    assert target.read_text("utf-8") == whole


def test_bulk_with_workers_gives_the_same_lines(tmp_path: Path) -> None:
    source, one, two = tmp_path / "in.jsonl", tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    source.write_text("".join(json.dumps({"id": n, "text": BAD}) + "\n" for n in range(40)), "utf-8")
    run("bulk", str(source), str(one))
    run("bulk", str(source), str(two), "--workers", "2")
    assert one.read_text("utf-8") == two.read_text("utf-8")


def test_eval_prints_precision_and_recall() -> None:
    code, output = run("eval", "tests/evals/cases.jsonl")
    assert code == 0
    assert "130 cases: P " in output


@pytest.mark.parametrize(
    "line",
    ["[" * 100_000, '{"text": "a", "id": ' + "9" * 5_000 + "}", "null", '"text"', '{"text": "\\ud800"}'],
    ids=["deep", "long number", "null", "a string", "half a character"],
)
def test_bulk_survives_a_hostile_line(tmp_path: Path, line: str) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        "\ufeff" + json.dumps({"id": 1, "text": BAD}) + "\n" + line + "\n" + json.dumps({"id": 3, "text": GOOD}) + "\n", "utf-8"
    )
    assert run("bulk", str(source), str(target))[0] == 1
    rows = [json.loads(row) for row in target.read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == [1, None, 3]
    assert rows[1]["error"]
