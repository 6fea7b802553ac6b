"""Rules read beforehand are the rules; after a change the files count."""

import shutil
from pathlib import Path

import pytest

from coach.errors import PackError
from coach.pattern.lists import WordLists
from coach.rules.load import home, load
from coach.rules.ready import digest, ready


def test_ready_rules_say_what_the_files_say() -> None:
    kept, read = load().rules, load(strict=True).rules
    assert ready(home()) is not None
    assert [rule.model_dump(exclude={"path"}, exclude_none=True).keys() for rule in kept] == [
        rule.model_dump(exclude={"path"}, exclude_none=True).keys() for rule in read
    ]
    assert [(p.source, p.needs) for rule in kept for p in rule.patterns()] == [
        (p.source, p.needs) for rule in read for p in rule.patterns()
    ]


@pytest.mark.parametrize("changed", ["lists/new.txt", "rules/focus/new.toml"])
def test_what_is_ready_counts_no_more_when_a_file_changes(tmp_path: Path, changed: str) -> None:
    prompts = tmp_path / "prompts"
    shutil.copytree(home(), prompts)
    assert ready(prompts) is not None
    with (prompts / changed).open("a", encoding="utf-8") as file:
        file.write("\nnew\n")
    assert ready(prompts) is None


def test_line_ends_of_a_checkout_do_not_count(tmp_path: Path) -> None:
    for name, text in [("unix", b"a\nb\n"), ("windows", b"a\r\nb\r\n")]:
        (tmp_path / name / "lists").mkdir(parents=True)
        (tmp_path / name / "lists" / "x.txt").write_bytes(text)
    assert digest(tmp_path / "unix") == digest(tmp_path / "windows")


@pytest.mark.parametrize("text", [None, "", "{"])
def test_a_pack_without_it_is_read_from_its_files(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "ready.json").write_text(text)
    assert ready(tmp_path) is None


def test_lists_that_name_each_other_are_refused(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "one.txt").write_text("<two>\n")
    (tmp_path / "lists" / "two.txt").write_text("<one>\n")
    with pytest.raises(PackError, match="one → two → one"):
        WordLists([tmp_path])["one"]


@pytest.mark.parametrize("mark", ["thanks $", "^ thanks", "is that so ?"])
def test_a_list_may_not_mark_the_ends_of_a_phrase(tmp_path: Path, mark: str) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "polite.txt").write_text(f"please\n{mark}\n")
    with pytest.raises(PackError, match="list <polite>"):
        WordLists([tmp_path])["polite"]
