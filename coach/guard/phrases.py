"""Word lists of the checks: prompts/guard/<name>.txt, a phrase of the rules' language a line."""

from functools import cache

from coach.pattern.index import Index
from coach.pattern.lists import WordLists
from coach.pattern.pattern import Pattern
from coach.rules.load import home
from coach.text.words import keys


def said(name: str, folded: str) -> list[str]:
    """Return the places where a folded text says one of the phrases of a list."""
    return [folded[found.start : found.end].strip() for found in _index(name).find(folded, keys(folded))]


@cache
def _index(name: str) -> Index:
    lists = WordLists([home()])
    lines = (home() / "guard" / f"{name}.txt").read_text("utf-8").splitlines()
    return Index(Pattern(line, lists) for line in lines if line.strip() and not line.startswith("#"))
