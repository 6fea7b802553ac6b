"""Patterns that are compiled when they are first used, so that `import coach` does not wait for two hundred of them."""

import re
from typing import Any, cast


class _Later:
    """Stands for a compiled pattern; whatever is asked of it is from then on an attribute of its own, so it costs nothing more."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, found)
        return found


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return `source` as a pattern that is compiled with its first use; a wrong one raises re.error then."""
    return cast("re.Pattern[str]", _Later(source, flags))
