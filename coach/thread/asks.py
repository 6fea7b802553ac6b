"""What the customer asks: questions with and without a mark, requests, several in one sentence."""

import re
from collections.abc import Iterable, Iterator

from coach.asks.ask import Ask
from coach.asks.kinds import AskKind
from coach.text import words
from coach.text.later import later
from coach.text.letter import Letter
from coach.text.stems import stems

_WH = r"(?:how (?:much|many)|how long|how soon|how|when|what time|by when|where|why|how come|who|whom|whose|which|what|what's|whats|when's|where's|how's|who's)"
_AUX = r"(?:can|could|would|will|is|are|am|do|does|did|should|shall|may|must|has|have|isn't|aren't|can't|won't|don't|doesn't|didn't)"
_SUBJECT = r"(?:i|you|u|we|it|they|he|she|there|this|that|these|those|the|my|our|your|ur|someone|anyone|any)"
_HEAD = r"(?:(?:and|so|but|or|also|then|ok|okay|well|hi|hello|hey|pls|please|just|quick question|one more question|another question|second|first|\d+[).])[\s,:–-]+)*"
_QUESTION = later(rf"^\W*{_HEAD}(?:{_WH}\b(?!\s+(?:a|an)\b)|{_AUX} {_SUBJECT}\b)")
_INDIRECT = later(
    r"\b(?:(?:like|want|need|love|keen) to (?:know|understand|find out|ask)|(?:tell|let) (?:me|us) (?:know )?(?=if|whether|when|what|how|why|where|which)|"
    r"(?:wonder(?:ing)?|don'?t (?:know|understand)|no idea|not sure|unsure|explain) (?=if|whether|when|what|how|why|where|which|who))(?P<rest>.+)"
)
_REQUEST = later(
    r"\b(?:please|pls|plz|kindly)\s+(?!help\b|note\b)(?P<please>\w+ .*)|^\W*(?:\w+\s){1,4}(?:please|pls|plz)\W*$|"
    r"\bi(?:'d| would)? (?:want|need|like|demand|expect|insist on) (?!to know|to understand|to ask)(?:you to |to |a |an |my |the |it |that |this )(?P<want>.*)|"
    r"^\W*(?:send|give|refund|cancel|change|unban|replace|fix|book|move|remove|delete|explain|call|update|reset) (?:me|my|us|our|the|it|this)\b(?P<order>.*)"
)
_RHETORICAL = later(
    r"\b(?:are you (?:kidding|serious|deaf|joking|blind|stupid|insane|out of)|(?:is|was) (?:this|that|it) (?:a joke|too much|normal|how you|your idea|really)|seriously|for real|"
    r"what (?:the (?:hell|heck|f)|a (?:joke|shame)|kind of|sort of|is wrong with|planet)|how (?:hard|difficult|dare|stupid|on earth|is (?:this|that) (?:ok|possible|acceptable|fair|even))|"
    r"do you (?:even|people|think|want me to|know who|have any idea)|who do you think|why (?:do i|should i|would i|would anyone|am i (?:even|paying)|bother)|really\s*\?|right\s*\?|"
    r"ok\s*\?|you know\s*\?|huh\s*\?|for this\s*\?|where do i even|what is the point|what's the point|anyone (?:there|home|alive)|are you there|remember|hello\s*\?)"
)
_YES_NO = later(
    rf"\b{_AUX} (?:\w+'s |mr |ms )?{_SUBJECT}\b|^\W*(?:\w+\W+){{0,2}}{_AUX}\b|\b(?:any (?:news|chance|update|way|idea)|possible|ok to|worth)\b"
)
_SPLIT = later(rf"(?:,|;|\band\b|\bor\b|,\s*and\b|\?)\s+(?=(?:(?:if (?:not|so|yes|no)|then|also),?\s)?(?:{_WH}\b|{_AUX} {_SUBJECT}\b))")


def asks(letters: Iterable[Letter]) -> tuple[Ask, ...]:
    """Return what the customer asks in `letters`, in order."""
    return tuple(
        ask
        for letter in letters
        for sentence in letter.sentences
        for ask in _in_sentence(letter.text[sentence.start : sentence.end], letter.folded[sentence.start : sentence.end])
    )


def _in_sentence(text: str, folded: str) -> Iterator[Ask]:
    if _RHETORICAL.search(folded) or len(folded.split()) < 2:
        return
    indirect = _INDIRECT.search(folded)
    if indirect:
        at = indirect.start("rest")
        yield from _asked(text[at:], folded[at:])
    elif folded.rstrip(" \"')*").endswith("?") or _QUESTION.match(folded):
        yield from _asked(text, folded)
    else:
        wanted = _REQUEST.search(folded)
        if wanted:
            yield _ask("request", text, folded)


def _asked(text: str, folded: str) -> Iterator[Ask]:
    cuts = [found.end() for found in _SPLIT.finditer(folded)]
    for start, end in zip([0, *cuts], [*cuts, len(folded)], strict=True):
        ask = _ask(_kind(folded[start:end]), text[start:end], folded[start:end])
        if ask.kind != "whether" or (ask.stems and _YES_NO.search(folded[start:end])):
            yield ask


def _ask(kind: AskKind, text: str, folded: str) -> Ask:
    clean = re.sub(r"^\W*\d+[).]\s*|(?:,|;|\band\b|\bor\b)\s*$", "", text.strip()).strip(" ?,;.!-")
    return Ask(kind, clean + ("?" if text.rstrip().endswith("?") else ""), stems(words.keys(folded)))


_KINDS: tuple[tuple[AskKind, re.Pattern[str]], ...] = (
    (
        "how much",
        later(r"\bhow (?:much|many)\b|\bwhat(?:'s| is| does| do| would| are)\b.{0,40}\b(?:cost|price|fee|rate)s?\b|\b(?:price|cost) of\b"),
    ),
    ("when", later(r"\b(?:when|eta|what time|by when|how (?:long|soon)|which day|what day)\b")),
    ("where", later(r"\bwhere\b")),
    ("why", later(r"\b(?:why|how come|what (?:happened|went wrong)|reason)\b")),
    ("who", later(r"\bwho(?:m|se)?\b")),
    ("how", later(r"\bhow\b|\bwhat (?:do|should|must|can|shall) (?:i|we)\b|\bwhat now\b|\bmust do what\b")),
    ("what", later(r"^\W*(?:\w+\W+){0,3}(?:what|which|what's|whats)\b")),
)


def _kind(folded: str) -> AskKind:
    for kind, shows in _KINDS:
        if shows.search(folded):
            return kind
    return "whether"
