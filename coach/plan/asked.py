"""The place for an answer, which says what was asked in the agent's words: "when will I get it?" becomes "[when you will get it: day and time]"."""

import re

from coach.case import Case
from coach.plan.cures.add import telling
from coach.text.later import later

_LEAD = later(
    r"^\W*(?:(?:and|so|but|also|or|then|ok|okay|well|please|pls|plz|just|"
    r"(?:can|could|would|will) (?:you|u|someone|somebody)(?: please| pls)? (?:tell me|let me know|explain|say|confirm|check))\b[\s,]*)+",
    re.IGNORECASE,
)
_WH = r"how much|how many \w+|how long|how soon|how often|what time|which \w+|when|where|why|how|who|what"
_AUX = r"will|can|could|should|may|must|would|shall|am|is|are|was|were|have|has|had|do"
_ASKED = later(rf"^(?:(?P<wh>{_WH}) )?(?P<aux>{_AUX}) (?P<who>i|we|it|you|they|he|she|this|that) (?P<rest>.+)$", re.IGNORECASE)
_STATED = later(
    rf"^(?:(?P<wh>{_WH}|if|whether) )(?!(?:{_AUX}|does|did|time|about|else|long|much|if|to|on|the hell)\b|.*\b(?:you|your)\b)(?P<rest>.+)$",
    re.IGNORECASE,
)
# "Where is my order": few words, and none that would have to stand behind the "is".
_LIES = later(
    r"^(?P<wh>where|what|who)(?:'s| (?P<be>is|are|was|were)) (?P<what>(?:my|the|this|that)"
    r"(?: (?!\w+(?:ing|ed|ly)\b|still|so|not|due|back|free|late|on|at|in|for|to|you|your)\S+){1,3})$",
    re.IGNORECASE,
)
_HEAD = later(rf"^(?:(?P<wh>{_WH})|{_AUX}|does|did)\b", re.IGNORECASE)
_YOU = later(r"\b(?:you|your)\b", re.IGNORECASE)
_ODD = later(r"[.;:?!\[\]]")
_YOURS = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "we": "you", "us": "you", "our": "your", "ours": "yours",
    "i'm": "you are", "im": "you are", "i've": "you have", "ive": "you have", "i'd": "you would", "i'll": "you will", "you": "we", "your": "our", "yours": "ours",
}  # fmt: skip
_WERE = later(r"\byou (am|was)\b")
_BLANKS = {
    "when": "day and time", "how long": "how long", "how soon": "day and time", "what time": "time", "where": "the place", "why": "the reason",
    "how much": "amount", "how": "how, step by step", "who": "name", "whether": "yes or no, and why",
}  # fmt: skip
_SIZE = range(3, 17)


# A day or a figure is in a draft or is not.
_FIGURES = ("when", "where", "how much")


def plainly_open(case: Case, missing: str | None) -> bool:
    """Say whether what is missing is the answer to an ask for a figure, or to one of more asks than the draft has sentences for."""
    ask = next((ask for ask in case.turns.asks if ask.short == missing), None)
    return ask is not None and (ask.kind in _FIGURES or len(telling(case)) < len(case.turns.asks))


def told(ask: str) -> str:
    """Return the placeholder for the answer to an ask, with the customer's own words where turning them round could go wrong."""
    words = _LEAD.sub("", " ".join(ask.split())).rstrip("?!. ")
    turned = _turned(words) if len(words.split()) in _SIZE and not _ODD.search(words) else None
    if turned is None:
        return f"[your answer to “{words}{'?' if ask.rstrip().endswith('?') else ''}”]"
    return f"[{turned}: {_blank(words)}]"


def _blank(words: str) -> str:
    found = _ASKED.match(words) or _STATED.match(words) or _LIES.match(words) or _HEAD.match(words)
    kind = ((found["wh"] if found else "") or ("whether" if found else "")).lower()
    return _BLANKS.get("whether" if kind == "if" else kind, "your answer")


def _turned(words: str) -> str | None:
    """Return a question as the clause that states what it asks; None where that is beyond these few forms."""
    if found := _LIES.match(words):
        return _mine(f"{found['wh'].lower()} {found['what']} {(found['be'] or 'is').lower()}")
    if found := _ASKED.match(words):
        wh, aux, who, rest = (found["wh"] or "whether").lower(), found["aux"].lower(), found["who"].lower(), found["rest"]
        if _YOU.search(rest) or (aux == "do" and who not in ("i", "we", "they", "you")):
            return None
        return _mine(f"{wh} {who} {rest}" if aux == "do" else f"{wh} {who} {aux} {rest}")
    found = _STATED.match(words)
    return _mine(found.group()) if found else None


def _mine(words: str) -> str:
    """Return words of the customer as the agent would say them to the customer."""
    turned = " ".join(_YOURS.get(word.lower().replace("’", "'"), word) for word in words.split())
    return _WERE.sub(lambda found: "you are" if found[1] == "am" else "you were", turned)
