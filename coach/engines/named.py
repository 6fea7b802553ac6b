"""Engines by name: coach/engines/<name>.py and the class in it that bears the name."""

from importlib import import_module
from pkgutil import iter_modules

import coach.engines
from coach.engines import Engine
from coach.errors import EngineError

_NO_ENGINES = frozenset({"named"})


def names() -> tuple[str, ...]:
    """Return the names of the engines that there are."""
    return tuple(sorted(name for _, name, _ in iter_modules(coach.engines.__path__) if name not in _NO_ENGINES))


def usable(given: object) -> Engine:
    """Return an engine that was handed over; raises EngineError for what is none, such as its name."""
    if isinstance(given, type) or not isinstance(given, Engine):
        raise EngineError(f"engine {given!r} is no engine; pass coach.engine(name), whose names are {', '.join(names())}")
    return given


def engine(name: str) -> Engine:
    """Return an engine with the settings of environment and file; raises EngineError for an unknown name, a missing extra or wrong settings."""
    if name not in names():
        raise EngineError(f"engine {name!r} is unknown; use one of {', '.join(names())}")
    try:
        module = import_module(f"coach.engines.{name}")
        made: Engine = getattr(module, name.capitalize())()
    except ModuleNotFoundError as error:
        raise EngineError(f"engine {name!r} needs the package {error.name}: pip install 'coach-my-reply[{name}]'") from error
    return made
