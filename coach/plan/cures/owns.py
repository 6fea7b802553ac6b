"""Words that own a mistake."""

from coach.case import Case
from coach.text.later import later

# Who owns a mistake says what is waited for most; so does who grants that the customer is right, but for one who hits out.
_OWNS = later(
    r"\b(?:(?:my|our)(?: \w+'s)? (?:mistake|fault|error)|(?:far|much|way) too long|(?:i|we) (?:gave you|sent you|told you) the wrong|(?:i|we) got (?:it|that|this) wrong)\b"
)
_RIGHT = later(r"\b(?:you are|you're|youre) (?:\w+ )?right\b(?! to\b)")
_HITS_OUT = frozenset({"abuse", "threat"})
# "The night team did not follow things up": a jab at colleagues, unless nothing else in the letter admits that something went wrong.
_ADMITS = later(
    r"\b(?:team|shift|desk|colleagues?|drivers?|couriers?|kitchen|shop|staff|warehouse|crew|depot|reception(?:ists?)?|fitters?|technicians?|engineers?|system|office)"
    r"(?:'s? (?:\w+ ){1,5}| (?:\w+ )?)(?:did not|didn't|never|failed|forgot|missed|should have|let you down)\b"
)
_REGRETS = later(r"\b(?:sorry|apolog\w+|regret\w*|ashamed|fault|mistake)\b")


def owns(case: Case, start: int, end: int) -> bool:
    """Say whether the words between two offsets own a mistake, or grant that the customer is right."""
    right = _RIGHT.search(case.letter.folded, start, end) and not _HITS_OUT & set(case.situations)
    return bool(right or _OWNS.search(case.letter.folded, start, end) or _alone_admits(case.letter.folded, start, end))


def _alone_admits(folded: str, start: int, end: int) -> bool:
    """Say whether some words tell what colleagues left undone, and no others are sorry for anything."""
    return bool(_ADMITS.search(folded, start, end)) and not (_REGRETS.search(folded, 0, start) or _REGRETS.search(folded, end))
