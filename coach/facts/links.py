"""Links and e-mail addresses."""

from collections.abc import Iterator

from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.text.later import later

_URL = later(r"http(?:(?=s?://))s?://[^\s<>\"“”«»|]+")
_DOT = later(r"\.(?=[a-z])")
_HOST_LEFT = later(r"(?<![\w@.-])[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9]))*\Z")
_HOST = later(r"(?:[a-z0-9-]{1,63}\.){1,8}(?P<top>[a-z]{2,24})(?![\w-])(?P<path>(?::[0-9]{2,5})?[/?#][^\s<>\"“”«»|]*)?")
_TOP = frozenset(
    str.split("com org net io de uk eu co app dev example info biz shop store online fr nl es pl se dk fi ch jp au ca edu gov ai cloud")
)
_BOX = later(r"[a-z0-9_%+](?:[a-z0-9_%+'-]|\.(?=[a-z0-9]))*\Z")
_DOMAIN = later(r"@(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,8}[a-z]{2,24}(?![\w-])")


def find(text: str) -> Iterator[Fact]:
    """Yield e-mail addresses in lower case and links without scheme, 'www.' and last slash."""
    low = folded(text)
    if "@" in low:
        yield from _addresses(text, low)
    if "://" in low:
        for found in _URL.finditer(low):
            yield _link(text, found.start(), found.end())
    if "." in low:
        yield from _bare(text, low)


def _addresses(text: str, low: str) -> Iterator[Fact]:
    at = low.find("@")
    while at >= 0:
        box, domain = _BOX.search(low, max(0, at - 64), at), _DOMAIN.match(low, at)
        if box and domain:
            yield cut("email", text, box.start(), domain.end(), low[box.start() : domain.end()])
        at = low.find("@", at + 1)


def _bare(text: str, low: str) -> Iterator[Fact]:
    past = 0
    for dot in _DOT.finditer(low):
        left = None if dot.start() < past else _HOST_LEFT.search(low, max(past, dot.start() - 64), dot.start())
        host = left and _HOST.match(low, left.start())
        if left and host and (host["path"] or host["top"] in _TOP or host.group().startswith("www.")):
            past = host.end()
            yield _link(text, host.start(), past)


def _link(text: str, start: int, end: int) -> Fact:
    shown = text[start:end].rstrip(".,;:!?'’*_>]}…")
    if shown.endswith(")") and shown.count("(") < shown.count(")"):
        shown = shown.rstrip(").,;:!?")
    address = shown.split("://", 1)[-1]
    host, slash, path = address.partition("/")
    return cut("link", text, start, start + len(shown), (host.lower().removeprefix("www.") + slash + path).rstrip("/"))
