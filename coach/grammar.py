"""Grammar complaints that a rewrite has and its draft had not; needs the extra `grammar`."""

from collections import Counter
from functools import cache
from typing import Any

from coach.errors import EngineError
from coach.text.later import later

_PLACEHOLDER = later(r"\[[^\[\]\n]{2,}\]")
# Names and both spellings are right in a reply, lower case is in chat, and the serial comma is a matter of taste.
_HABITS = frozenset({"Spelling", "Capitalization", "Style"})


def new_complaints(draft: str, rewrite: str) -> list[str]:
    """Return what Harper says of `rewrite` and not of `draft`, a sentence each; spelling is left out. Raises EngineError without the extra."""
    known = Counter(_complaints(draft))
    return [text for text, count in Counter(_complaints(rewrite)).items() if count > known[text]]


def _complaints(text: str) -> list[str]:
    found = _linter().lint(_PLACEHOLDER.sub("this", text))
    return [f"{lint.message} ({lint.problem_text!r})" for lint in found if lint.lint_kind not in _HABITS]


@cache
def _linter() -> Any:
    try:
        import harper
    except ImportError as error:
        raise EngineError("grammar checks need Harper; pip install 'coach-my-reply[grammar]'") from error
    linter = harper.Linter(dialect=harper.Dialect.BRITISH)
    linter.set_lint_config({**linter.get_lint_config(), "SpellCheck": False})
    return linter
