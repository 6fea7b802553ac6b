"""All checks on one change."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

import coach.guard
from coach.guard.change import Change

_NO_CHECKS = frozenset({"change", "check", "clauses", "phrases"})


class Check(Protocol):
    """A function `check` in a module of coach.guard."""

    def __call__(self, change: Change) -> Iterator[str]:
        """Yield what is wrong, a phrase each."""
        ...


@cache
def checks() -> dict[str, Check]:
    """Return the checks by the names of their modules, the one that agents understand best first."""
    found = (name for _, name, _ in iter_modules(coach.guard.__path__) if name not in _NO_CHECKS)
    names = sorted(found, key=lambda name: (name != "facts", name))
    return {name: import_module(f"coach.guard.{name}").check for name in names}


def complaints(change: Change) -> Iterator[str]:
    """Yield what is wrong with a change, each complaint once."""
    seen: set[str] = set()
    for check in checks().values():
        for said in check(change):
            if said not in seen:
                seen.add(said)
                yield said
