"""A sentence of ours said as the agent would: contracted or not, with capitals or without."""

import re

from coach.case import Case
from coach.text.later import later
from coach.text.letter import Letter

_CONTRACTED = later(
    r"\b(?:i|we|you|it|that|there|he|she|they|\w+n)'(?:ll|ve|re|m|d|s|t)\b|\b(?:dont|cant|ive|ill|im|wont|didnt|thats|isnt)\b"
)
_LONG = {
    "I'll": "I will",
    "You'll": "You will",
    "I've": "I have",
    "I'm": "I am",
    "it's": "it is",
    "don't": "do not",
    "won't": "will not",
    "can't": "cannot",
}
_OUTSIDE = later(r"(\[[^\]\n]*\])")


def spoken(case: Case, text: str) -> str:
    """Return `text` in the register of the draft; what stands in brackets is for the agent and stays."""
    letter = case.letter
    if not case.once("contracted", letter.text, lambda _: bool(_CONTRACTED.search(letter.folded))):
        for short, long in _LONG.items():
            text = re.sub(rf"\b{short}\b", long, text)
    return _low(text) if case.once("writes low", letter.text, lambda _: _writes_low(letter)) else text


def _writes_low(letter: Letter) -> bool:
    """Say whether sentences begin low; the first one behind "Dear Ann," says nothing."""
    first = letter.body[0] if letter.greeting.end and letter.body else None
    heads = [letter.text[s.start] for s in letter.sentences if s.part != "closing" and s != first]
    return any(head.islower() for head in heads) and not any(head.isupper() for head in heads)


def _low(text: str) -> str:
    parts = _OUTSIDE.split(text)
    return "".join(part if part.startswith("[") else part.lower() for part in parts)
