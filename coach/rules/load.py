"""Load packs from folders: lists, situations and rules, one file each."""

import gc
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from pydantic import ValidationError

import coach.kinds
from coach.errors import PackError, PatternError, RuleError
from coach.pattern.lists import WordLists
from coach.pattern.parse import Lists
from coach.rules.example import plain
from coach.rules.folders import folders
from coach.rules.pack import PRINCIPLES, Pack
from coach.rules.ready import Ready, ready
from coach.rules.rule import Rule
from coach.thread.situation import Situation, situation


def home() -> Path:
    """Return the folder of our own prompts, rules and principles: inside the wheel, or the checkout's."""
    packaged = Path(str(files("coach") / "_prompts"))
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "prompts"


@cache
def ours(path: Path) -> bool:
    """Say whether a rule's file is one of our own, and not an organisation's."""
    return path.is_relative_to(home())


@cache
def kinds() -> dict[str, type[Rule]]:
    """Return the kinds by name: the one Rule class that each module of coach.kinds defines."""
    return {name: _kind(name) for _, name, _ in iter_modules(coach.kinds.__path__)}


def _kind(name: str) -> type[Rule]:
    module = import_module(f"coach.kinds.{name}")
    return next(v for v in vars(module).values() if isinstance(v, type) and issubclass(v, Rule) and v.__module__ == module.__name__)


def load(extra: Sequence[Path] = (), *, strict: bool = False) -> Pack:
    """Return our own pack with the packs in `extra` folders behind it; raises PackError.

    Ours is read the fast way: its examples and conditions are checked by tests. Others, and all with `strict`, are checked here.
    """
    return _load(folders(extra), strict)


@cache
def _load(extra: tuple[Path, ...], strict: bool) -> Pack:
    """Build a pack with the garbage collector off: all that is made stays, and looking through it takes as long as making it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _build(extra, strict)
    finally:
        if collecting:
            gc.enable()


def _build(extra: tuple[Path, ...], strict: bool) -> Pack:
    read = (home(), *extra)
    lists = WordLists(read)
    kept = None if strict or extra else ready(home())
    rules = [*_kept(kept, lists)] if kept else [r for folder in read for r in read_rules(folder, lists, strict=strict or folder in extra)]
    twice = {rule.id for rule in rules if sum(other.id == rule.id for other in rules) > 1} if extra else set()
    if twice:
        raise PackError(f"rules {sorted(twice)} exist in two packs; rename one of each")
    pack = Pack(rules, [found for folder in read for found in read_situations(folder, lists)])
    if strict or extra:
        _ = pack.situations.index
    return pack


def _kept(kept: Ready, lists: Lists) -> Iterator[Rule]:
    for name, table in kept.rules.items():
        path = home() / "rules" / f"{name}.toml"
        own = {**table, "id": name, "principle": path.parent.name, "path": path}
        yield kinds()[table["kind"]].model_validate(own, context={"lists": lists, "needs": kept.needs})


def read_situations(folder: Path, lists: Lists) -> Iterator[Situation]:
    """Yield the situations of a pack."""
    for path in sorted((folder / "situations").glob("*.toml")):
        try:
            yield situation(path.stem, _table(path), lists)
        except (KeyError, PatternError) as error:
            raise PackError(f"{path}: {error}") from error


def read_rules(folder: Path, lists: Lists, *, strict: bool = True) -> Iterator[Rule]:
    """Yield the rules of a pack; rules/<principle>/<rule>.toml."""
    for path in sorted((folder / "rules").glob("*/*.toml")):
        yield read_rule(path, lists, strict=strict)


def read_rule(path: Path, lists: Lists, *, strict: bool = True) -> Rule:
    """Return one rule; raises RuleError that names the file and says what to change. `strict` checks conditions and examples too."""
    table = _whole(path) if strict else fields(path)
    principle, kind = path.parent.name, table.get("kind")
    if principle not in PRINCIPLES:
        raise RuleError(f"{path}: folder {principle!r} is no principle; use one of {', '.join(PRINCIPLES)}")
    if kind not in kinds():
        raise RuleError(f"{path}: kind {kind!r} is unknown; use one of {', '.join(sorted(kinds()))}")
    try:
        own = {**table, "id": f"{principle}/{path.stem}", "principle": principle, "path": path}
        rule = kinds()[kind].model_validate(own, context={"lists": lists, "strict": strict})
        _ = [pattern.needs for pattern in rule.patterns()]
        if strict:
            _ = rule.examples
    except ValidationError as error:
        raise RuleError(f"{path}: {plain(error)}") from error
    except PatternError as error:
        raise RuleError(f"{path}: {error}") from error
    return rule


def fields(path: Path) -> dict[str, Any]:
    """Return a rule file's fields without its examples, which stand last and are half of every file."""
    try:
        table = tomllib.loads(path.read_text("utf-8").split("\n[[", 1)[0])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return _whole(path)
    return table


def _whole(path: Path) -> dict[str, Any]:
    return {name: value for name, value in _table(path).items() if name not in ("fires", "quiet")}


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path}: not valid TOML: {error}") from error
