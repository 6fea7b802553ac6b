"""The folders of packs, as a caller names them."""

from collections.abc import Iterable
from functools import cache
from os import PathLike
from pathlib import Path

from coach.errors import PackError

_HOLDS = ("rules/*/*.toml", "situations/*.toml", "lists/*.txt")


def folders(packs: object) -> tuple[Path, ...]:
    """Return the folders that `packs` names; raises PackError where it is no list of them, or one holds no pack."""
    if isinstance(packs, str | bytes) or not isinstance(packs, Iterable):
        raise PackError(f"packs: give a list of folders, such as packs=[Path('ours')], got {packs!r}")
    return tuple(_folder(pack) for pack in packs)


def _folder(pack: object) -> Path:
    if not isinstance(pack, str | PathLike):
        raise PackError(f"packs: give folders as Path, got {pack!r}")
    return _read(Path(pack).resolve())


@cache
def _read(folder: Path) -> Path:
    if not folder.is_dir():
        raise PackError(f"{folder}: no such folder; a pack is a folder with rules/<principle>/<rule>.toml in it")
    if not any(True for form in _HOLDS for _ in folder.glob(form)):
        raise PackError(f"{folder}: holds no pack; expected {' or '.join(_HOLDS)} in it")
    return folder
