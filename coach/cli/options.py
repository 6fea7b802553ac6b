"""Options that several commands share, and reading what they name."""

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from coach.engines import Engine
from coach.engines.named import engine, names
from coach.errors import DraftError
from coach.meaning.weigher import Meaning

_Command = TypeVar("_Command", bound=Callable[..., Any])
_ROOT = r"(?:/|\.\.?[/\\]|~[/\\]|[A-Za-z]:[/\\]|\\\\)"
_ENDING = r"\.(?:txt|text|md|eml|msg|json|jsonl|html?|rtf|csv|log|docx?|odt|pdf)"
# Spaces may stand between a root and an ending alone: "see readme.txt" and "/cc Ann" are words that somebody writes.
_PATH = re.compile(rf"(?!\S+://|www\.)(?:{_ROOT}[^\n]*{_ENDING}|{_ROOT}\S+|\S+{_ENDING})", re.IGNORECASE)


def packs_option(command: _Command) -> _Command:
    """Add --pack."""
    kind = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option(
        "--pack", "packs", multiple=True, type=kind, help="A folder of your organisation's own rules; may be given several times."
    )(command)


def engine_option(command: _Command) -> _Command:
    """Add --engine."""
    return click.option(
        "--engine",
        "engine_name",
        type=click.Choice(("auto", *names())),
        default="auto",
        show_default=True,
        help="Who writes: auto takes the language model once COACH_API_KEY, COACH_BASE_URL or a settings file is there, else local.",
    )(command)


def meaning_option(command: _Command) -> _Command:
    """Add --no-meaning and --semantic, two values of one parameter, None without them; the last one given counts."""
    flags = (
        ("--no-meaning", False, "Let the rules alone look (docs/meaning.md)."),
        ("--semantic", "semantic", "Let the sentence encoder look too; needs the extra semantic."),
    )
    for name, value, text in flags:
        command = click.option(name, "meaning", flag_value=value, default=None, type=click.UNPROCESSED, help=text)(command)
    return command


def looking(meaning: Meaning | None) -> Meaning:
    """Return who looks: what was asked for, else rules and the model of words."""
    return True if meaning is None else meaning


def chosen(name: str) -> Engine | None:
    """Return the engine of that name; None for the local one, which needs no loop. Raises EngineError."""
    configured = any(os.environ.get(variable) for variable in ("COACH_API_KEY", "COACH_BASE_URL")) or config_file().is_file()
    if name == "local" or (name == "auto" and not configured):
        return None
    return engine("llm" if name == "auto" else name)


def config_file() -> Path:
    """Return the path of the settings file, COACH_CONFIG or coach.toml; it need not exist."""
    return Path(os.environ.get("COACH_CONFIG") or "coach.toml")


def text_of(source: str | None) -> str:
    """Return the text that an argument stands for: a file's content, stdin for "-" or nothing, else the argument itself."""
    if source is None or source == "-":
        if sys.stdin.isatty():
            click.echo("Paste the draft, then press Ctrl-D on a line of its own:", err=True)
        return sys.stdin.read()
    path = Path(source)
    if _exists(path):
        return read_text(path)
    if _PATH.fullmatch(source) or (not re.search(r"\s", source) and path.parent.name and _exists(path.parent)):
        raise DraftError(f"no such file: {source!r}; text that looks like a path can come from stdin")
    return source


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a long draft is no file name
        return False


def read_text(path: Path) -> str:
    """Return a file's text; raises DraftError that names the file."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except IsADirectoryError as error:
        raise DraftError(f"{path}: a folder, no file; name the file in it") from error
    except (OSError, UnicodeDecodeError) as error:
        raise DraftError(f"{path}: cannot be read as UTF-8 text ({error}); save it as UTF-8") from error


def thread_of(path: Path) -> list[Any]:
    """Return the turns in a file: a JSON list of {"role", "text"}, or plain text as one customer message."""
    text = read_text(path)
    if path.suffix != ".json":
        return [{"role": "customer", "text": text}]
    try:
        turns = json.loads(text)
    except json.JSONDecodeError as error:
        raise DraftError(f"{path}: not valid JSON: {error}") from error
    if not isinstance(turns, list):
        raise DraftError(f'{path}: expected a list of {{"role": "customer" or "agent", "text": …}}, got {type(turns).__name__}')
    return turns
