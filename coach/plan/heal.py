"""Take words out of a sentence and leave a sentence: capitals, commas, articles, dangling conjunctions."""

import re
from typing import NamedTuple

from coach.plan.opener import head, trimmed, with_span
from coach.text.later import later

_HEAD = later(r"[\s,;:–—-]*(?:(?:and|but|so|yet)\b[\s,]*)?", re.IGNORECASE)
_TAIL = later(r"[\s,;:–—-]*(?:\b(?:and|but|so|or)[\s,]*)?$", re.IGNORECASE)
_ARTICLE = later(r"\b(an?)(\s+)$", re.IGNORECASE)
# Names as "iPhone" and "mTAN" are spelt; addresses too.
_SPELT = later(r"[a-z]+[A-Z]|[a-z][\w-]*(?:[.@][\w-]|://)")
_LONGEST = 40


class Change(NamedTuple):
    """Replace code points [start, end) by `replacement`."""

    start: int
    end: int
    replacement: str


def cut(text: str, start: int, end: int, first: int, last: int) -> Change | None:
    """Return the change that removes [start, end) from the sentence [first, last); None when no word would be left."""
    opened = head(text, first, last)
    start, end = trimmed(text, first, end) if start < opened else with_span(text, first, start, end)
    left, right = text[opened:start], text[end:last]
    if not _worded(left) and not _worded(right):
        return None
    if not _worded(left):
        return _from_head(text, start, end, right, text[opened : opened + 1].isupper())
    if not _worded(right):
        swallowed = _TAIL.search(left)
        return Change(start - len(swallowed.group() if swallowed else ""), end, "")
    return _from_middle(text, start, end, left, right)


def swap(text: str, start: int, end: int, first: int, new: str) -> Change:
    """Return the change that puts `new` in place of [start, end) in a sentence that begins at `first`."""
    if not _worded(text[first:start]) or text[start:end][:1].isupper():
        new = capital(new) if text[start : start + 1].isupper() else new
    return _with_article(text, Change(start, end, new))


def behind(text: str, at: int, new: str) -> str:
    """Return a sentence as it is put in at `at`, behind one that may lack its full stop, as in chat."""
    return f". {new.rstrip('.')}" if text[at - 1].isalnum() else f" {new}"


def capital(text: str) -> str:
    """Return `text` with a capital first letter; placeholders, addresses and names with a capital of their own stay as they are."""
    return text if _SPELT.match(text) else text[:1].upper() + text[1:]


def _worded(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _from_head(text: str, start: int, end: int, right: str, raised: bool) -> Change:
    found = _HEAD.match(right)
    after = end + (found.end() if found else 0)
    word = text[after : after + _LONGEST]
    return Change(start, after + 1, (capital(word) if raised else word)[:1])


def _from_middle(text: str, start: int, end: int, left: str, right: str) -> Change:
    fenced = left.rstrip().endswith(",") and right.lstrip().startswith(",")
    if fenced:
        return Change(first_space(text, start - 1), end + right.index(",") + 1, "")
    gap = len(right) - len(right.lstrip(" \t,"))
    return _with_article(text, Change(start, end + gap, "")) if gap else Change(first_space(text, start), end, "")


def first_space(text: str, at: int) -> int:
    """Return where the white space and commas that end at `at` begin."""
    while at > 0 and text[at - 1] in " \t,":
        at -= 1
    return at


def _with_article(text: str, change: Change) -> Change:
    """Make "a" and "an" fit the word that follows once the change is made."""
    article = _ARTICLE.search(text, max(0, change.start - 4), change.start)
    follows = (change.replacement or text[change.end : change.end + 1])[:1].lower()
    if not article or not follows.isalpha():
        return change
    fitting = "an" if follows in "aeio" else "a"
    if article.group(1).lower() == fitting:
        return change
    fitting = capital(fitting) if article.group(1)[0].isupper() else fitting
    return Change(article.start(), change.end, fitting + article.group(2) + change.replacement)
