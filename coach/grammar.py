"""Grammar complaints that a rewrite has and its draft had not; needs the extra `grammar`."""

from collections import Counter
from functools import cache
from typing import Any

from coach.errors import EngineError


def new_complaints(draft: str, rewrite: str) -> list[str]:
    """Return what Harper says of `rewrite` and not of `draft`, a sentence each; spelling is left out. Raises EngineError without the extra."""
    known = Counter(_complaints(draft))
    return [text for text, count in Counter(_complaints(rewrite)).items() if count > known[text]]


def _complaints(text: str) -> list[str]:
    return [lint.message() for lint in _linter().lint(text)]


@cache
def _linter() -> Any:
    try:
        import harper
    except ImportError as error:
        raise EngineError("grammar checks need Harper; pip install 'coach-my-reply[grammar]'") from error
    linter = harper.Linter(dialect=harper.Dialect.BRITISH)
    # Names, product codes and both spellings of English are right in a reply.
    linter.set_lint_config({**linter.get_lint_config(), "SpellCheck": False})
    return linter
