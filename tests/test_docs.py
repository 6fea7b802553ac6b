"""What README and docs show is what happens."""

import re
import shlex
import tomllib
from collections.abc import Sequence
from inspect import FrameInfo
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pytest_examples import CodeExample, EvalExample, find_examples

from coach.cli import main

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_PRINTED = re.compile(r"^ *#> ", re.MULTILINE)
_CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


@pytest.mark.parametrize("example", list(find_examples(*map(str, PAGES))), ids=str)
def test_python_blocks_run_and_print_what_they_say(example: CodeExample, eval_example: EvalExample) -> None:
    if example.prefix.strip() in ("py", "python"):
        eval_example.set_config(line_length=120)
        printed: list[Sequence[Any]] = []

        def noted(_path: Path, _frame: FrameInfo, said: Sequence[Any]) -> bool:
            printed.append(said)
            return True

        eval_example.include_print = noted
        eval_example.run_print_check(example)
        # That check passes over what is said of a `print` that never runs.
        shown = len(_PRINTED.findall(example.source))
        assert len(printed) == shown, f"printed was {printed} alone"


def _commands() -> list[tuple[str, str]]:
    blocks = [block for page in PAGES for block in _CONSOLE.findall(page.read_text("utf-8"))]
    return [found for block in blocks for found in _COMMAND.findall(block) if found[0].startswith("coach ")]


@pytest.mark.parametrize(("command", "expected"), _commands())
def test_console_blocks_print_what_they_show(command: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, shlex.split(command)[1:])
    assert done.exit_code in (0, 1), done.output
    shown = [part.strip() for part in expected.split("…\n")]
    at = 0
    for part in shown:
        at = done.output.find(part, at)
        assert at >= 0, f"{command} does not print:\n{part}\n\nbut:\n{done.output}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        assert target.startswith("https://") or (page.parent / target).exists(), f"{page.name}: {target}"


def test_toml_blocks_parse() -> None:
    for page in PAGES:
        for block in re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            tomllib.loads(block)
