"""A sentence of ours said as the agent would: contracted or not, with capitals or without."""

import re

from coach.case import Case
from coach.text.later import later

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
    if not _CONTRACTED.search(case.letter.folded):
        for short, long in _LONG.items():
            text = re.sub(rf"\b{short}\b", long, text)
    return _low(text) if _writes_low(case) else text


def _writes_low(case: Case) -> bool:
    """Say whether sentences begin low; the first one behind "Dear Ann," says nothing."""
    letter = case.letter
    first = letter.body[0] if letter.greeting.end and letter.body else None
    heads = [letter.text[s.start] for s in letter.sentences if s.part != "closing" and s != first]
    return any(head.islower() for head in heads) and not any(head.isupper() for head in heads)


def _low(text: str) -> str:
    parts = _OUTSIDE.split(text)
    return "".join(part if part.startswith("[") else part.lower() for part in parts)
