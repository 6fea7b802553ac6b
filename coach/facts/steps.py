"""Steps on a screen: menu paths and the buttons to press."""

from collections.abc import Iterator

from coach.facts.cut import cut
from coach.facts.fact import Fact
from coach.facts.folded import folded
from coach.facts.places import places
from coach.text.later import later

_LABEL = r"[A-Z](?<!\w[A-Z])[\w&'’+-]{0,30}(?: (?:&|and|[A-Z0-9][\w&'’+-]{0,30})){0,4}"
_ARROW = later(r"[*\"“”]{0,2} ?(?:->|[→>›»]) ?[*\"“”]{0,2}")
_FIRST = later(rf"{_LABEL}[*\"” ]{{0,3}}\Z")
_REST = later(rf"(?:(?:->|[→>›»]) ?[*\"“]{{0,2}}{_LABEL}[*\"”]{{0,2}} ?){{1,8}}")
_LEADING = later(r"(?:Open|Click|Tap|Press|Go|Select|Choose|See|Under|In|From|Use|Visit|Hit|Check|Then|Please) (?:(?:on|to|the) )?")
_ARROWS = later(r"[>→›»]")
_PRESS = ("click", "tap", "press", "choos", "open", "select", "hit")
_VERB = later(r"(?:click|tap|press|choos|open|select|hit)(?:e|ing|ping|ting)?(?: on)?(?: the)? ")
_PRESSED = later(rf"(?P<mark>[\"'“‘]|\*\*)(?P<marked>[^\"'“”‘’*\n]{{1,40}})(?:[\"'”’]|\*\*)|(?P<label>{_LABEL})")
_BOLD = later(r"\*\*([A-Z][^*\n]{0,39})\*\*")
_QUOTED = later(r"[\"“]([A-Z]\w{1,20})[\"”]")


def find(text: str) -> Iterator[Fact]:
    """Yield menu paths as 'settings > domains' and buttons by their label, folded."""
    low = folded(text)
    if any(arrow in text for arrow in ">→›»"):
        yield from _paths(text)
    for at in places(low, _PRESS):
        verb = _VERB.match(low, at)
        pressed = verb and _PRESSED.match(text, verb.end())
        if pressed:
            yield cut("step", text, *pressed.span(), _value(pressed["marked"] or pressed["label"]))
    for mark, pattern in (("**", _BOLD), ('"', _QUOTED)):
        if mark in low:
            yield from (cut("step", text, *found.span(), _value(found[1])) for found in pattern.finditer(text))


def _paths(text: str) -> Iterator[Fact]:
    past = 0
    for arrow in _ARROWS.finditer(text):
        at = arrow.start() - text.endswith("-", 0, arrow.start())
        first = None if at < past else _FIRST.search(text, max(past, at - 60), at)
        rest = first and _REST.match(text, at)
        if first and rest:
            leading = _LEADING.match(text, first.start(), at)
            start = leading.end() if leading and text[leading.end()].isupper() else first.start()
            past = start + len(text[start : rest.end()].rstrip())
            yield cut("step", text, start, past, " > ".join(map(_value, _ARROW.split(text[start:past]))))


def _value(label: str) -> str:
    return " ".join(folded(label).strip(" *\"'.,").split())
