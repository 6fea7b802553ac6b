"""Ids: order, ticket, invoice and serial numbers."""

from collections.abc import Iterator

from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.text.later import later

_HEAD = later(r"(?:#|#?[A-Za-z0-9][A-Za-z0-9_/-]*)\Z")
# Found by its first digit, then read to the left: most words have none.
_TAIL = later(r"[0-9](?:[A-Za-z0-9]|[-_/](?=[A-Za-z0-9])){0,40}")
_CUE = later(
    r"(?<!\w)(?:order|ticket|invoice|case|ref(?:erence)?|booking|account|serial|tracking|customer|policy|contract|claim|id|no\.?|nr\.?|number)"
    r"(?: (?:number|code|no\.?|nr\.?|id))?(?: is)?:? ?#?\Z"
)
_UPPER = later(r"(?=[^A-Z]*[A-Z])[A-Z0-9_/-]{3,}")
_UNIT = later(r"[0-9]+(?:[KMGT]?B|[KMGT]?HZ|K[MGW]|[MC]M|M?L|[KMGWVXHDP]|AM|PM|MBIT|KWH|C|F)|(?:COVID|CO|UTF|MP|ISO|GMT|UTC)-?[0-9]+")
_MIXED = later(r"(?=(?:[^0-9]*[0-9]){3})(?=[^A-Za-z]*[A-Za-z])(?![0-9]+[A-Za-z-]+\Z)(?![a-z]{3,}-)\w[\w-]{5,}")
_JOINED = later(r"(?!(?:19|20)[0-9]{2}[-/](?:19|20)[0-9]{2}\Z)[0-9]+-[0-9]+")


def find(text: str) -> Iterator[Fact]:
    """Yield ids in capitals and without '#'."""
    low, past = folded(text), 0
    for found in _TAIL.finditer(text):
        if found.start() < past:
            continue
        start, past = _start(text, past, found.start()), found.end()
        token = text[start:past]
        if (not token.isdecimal() and _is_id(token)) or (_long(token) and _CUE.search(low, max(0, start - 30), start)):
            yield cut("id", text, start, past, token.lstrip("#").upper())


def _start(text: str, past: int, start: int) -> int:
    """Return where the token begins whose first digit stands at `start`."""
    if not start or not (text[start - 1].isalnum() or text[start - 1] in "#-_/"):
        return start
    head = _HEAD.search(text, max(past, start - 24), start)
    return head.start() if head else start


def _long(token: str) -> bool:
    """Say whether a token has three digits, so that a cue word makes it an id: not 'order 2 mugs'."""
    return len(token) >= 3 and sum(map(str.isdecimal, token)) >= 3


def _is_id(token: str) -> bool:
    count = sum(map(str.isdecimal, token))
    if token[0] == "#":
        return count >= 2
    if _JOINED.fullmatch(token):
        return count >= 7
    return count >= 2 and ((_UPPER.fullmatch(token) is not None and not _UNIT.fullmatch(token)) or _MIXED.fullmatch(token) is not None)
