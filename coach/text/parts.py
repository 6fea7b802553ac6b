"""Where a message keeps its greeting, its closing and the mail it quotes."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from coach.text.later import later


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


_QUOTED_LINE = later(r"(?m)^[ \t]*>.*$")
_HISTORY = later(
    r"(?m)^[ \t]*(?:-{2,} ?original message ?-{2,}|-{2,} ?forwarded message ?-{2,}|_{10,}|"
    r"on\b[^\n]{6,90}(?:\n[^\n]{0,60})?\bwrote:|from:[^\n]+\n(?:sent|date|to):).*"
)
_SIGNATURE = later(r"(?m)^-- ?$")
# "Ms A. Novak," and "J.R. Lee,": an initial is part of the name where one word and the end of the greeting follow.
_INITIAL = r"(?:[a-z]\.[ \t]?-?){1,3}(?=[ \t]*(?!(?:yes|no|sure|ok|okay|well|great|please|unfortunately|sorry|thanks)\b)[^\s,.!?:;\n]{2,}(?:[ \t]*[,!:]|[ \t]*\n))"
_NAMES = rf"(?:(?!\b(?:thank|thanks|sorry|we|i|your|you|it|this|that|so)\b)[ \t]+(?:(?:mr|mrs|ms|mx|dr|prof)\.(?=[ \t])|{_INITIAL}|[^\s,.!?:;\n]+))"
_GREETING = later(
    r"\s*(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings)\b"
    rf"(?:{_NAMES}{{0,5}}[ \t]*[,!.:–—-]+|{_NAMES}{{0,4}}[ \t]*(?=\n)|{_NAMES}{{0,2}}[ \t]*$)[ \t]*"
    # "Dear Beth, dear Tom,"
    rf"(?:(?:and )?(?:dear|hello|hi)\b(?! oh\b){_NAMES}{{1,4}}[ \t]*[,!:]+[ \t]*)*"
)
_SIGN_OFF = later(
    r"(?:(?:with )?(?:kind|best|warm|warmest|kindest|many|friendly)(?:est)? (?:regards|wishes|thanks)|regards|best|cheers|thanks|thank you|"
    r"sincerely|yours(?: (?:sincerely|faithfully|truly))?|sincerely yours|take care|all the best|respectfully|warmly|greetings)"
    r"(?: and regards| again)?[,.!]?|(?:sorry|apologies) (?:again|once (?:more|again)),"
)


def history(folded: str) -> list[Span]:
    """Return what the message quotes of earlier mail: marked lines, and all below a reply header."""
    lines = [Span(*found.span()) for found in _QUOTED_LINE.finditer(folded)]
    header = _HISTORY.search(folded)
    return [*(s for s in lines if not header or s.start < header.start()), *([Span(header.start(), len(folded))] if header else [])]


def greeting(folded: str) -> Span:
    """Return the greeting at the top, empty where there is none."""
    found = _GREETING.match(folded)
    return Span(found.start(), found.end()) if found else Span(0, 0)


def closing(folded: str, end: int, names: Sequence[str]) -> Span:
    """Return sign-off, name and signature above `end`; `names` are folded names of the agent."""
    mark = next(_SIGNATURE.finditer(folded, 0, end), None)
    stop = mark.start() if mark else end
    lines = list(re.finditer(r"[^\n]+", folded[:stop]))
    start = stop
    for line in reversed([found for found in lines if found.group().strip()][-6:]):
        text = line.group().strip()
        if _SIGN_OFF.fullmatch(text):
            start = line.start()
        elif not _signs(text, names):
            break
        elif any(text.strip(",. ") in name or name in text for name in names):
            start = line.start()
    return Span(start, end)


def _signs(text: str, names: Sequence[str]) -> bool:
    """Say whether a last line could belong to a signature: short, no verb to speak of, no sentence end."""
    named = any(text.strip(",. ") in name or name in text for name in names)
    return len(text.split()) <= 6 and not text.endswith(("?", "!")) and (named or not text.endswith("."))
