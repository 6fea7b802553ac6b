"""Which sentence only regrets, once more: it may stand at another place and says the same there."""

from coach.case import Case
from coach.plan.cures.owns import owns
from coach.plan.cures.place import Place
from coach.text.later import later
from coach.text.letter import Sentence
from coach.thread.sorry import SORRY

_REGRETS = later(r"\b(?:sorry|sry|apologi\w+|regrets?|pardon|ashamed|embarrassed|mortified)\b")
# What opens the letter or goes on from what stood before it.
_OPENS = later(
    r"\W*(?:it|this|that|these|those|they|but|however|and|yet|still|also|then|there|because|as|which|first|firstly|second|finally|to (?:start|begin)|"
    r"dear|hi|hello|hey|respected|mr|mrs|ms|miss|dr|capt|prof|thanks?|oh|ah|ouch|aw|ugh|not)\b"
)
# What says more than that we regret: why, that it was us, what it was.
_TELLS = later(
    r"[;:?]|\s[-–—]\s|—|\b(?:because|since|but|however|mine|was me|as (?:i|we|it|you|that|this)|(?:my|our) (?:own )?(?:doing|slip|fault|bad)|on (?:me|us)|no excuse|"
    r"to (?:hear|read|learn|see)|also|mistakes?|errors?|writing|what a|you must|you deserve|fed up|this (?:may|might)|that (?:it|this|we|i|nobody|no one|our|my|the|your|was|is))\b"
)
_TROUBLE = r"(?! (?:\w+ )?(?:trouble|inconvenience|delay|wait\w*|mess|mix-up|confusion|bother|hassle|experience|situation|stress|upset|silence|standard|whole|team))"
_NAMES_IT = later(
    rf"\b(?:about|for|of|with|by|from|to|over) (?:all )?(?:it|this|that|these|those|them|which)\b{_TROUBLE}|"
    rf"\b(?:about|for|with|of) (?:the|your|our|an?)\b{_TROUBLE}"
)
_LEAST, _MOST = 4, 20


def mere_regret(place: Place, here: Sentence) -> bool:
    """Say whether a sentence regrets once more and tells nothing: no fact, no cause, no matter by name, no word that owns a mistake."""
    case, said = place.case, place.folded[here.start : here.end]
    told = any(fact.kind != "name" or fact.start == here.start for fact in case.facts_in(here.start, here.end))
    more = _OPENS.match(said) or _TELLS.search(said) or _NAMES_IT.search(said)
    regrets = _LEAST <= len(said.split()) <= _MOST and _REGRETS.search(said) and _said_before(case, here)
    return bool(regrets) and not (told or more or owns(case, here.start, here.end))


def _said_before(case: Case, here: Sentence) -> bool:
    """Say whether our side has said sorry before, in the thread or in the draft: of readers many missed the first word of regret where it was."""
    in_draft = SORRY.search(case.letter.folded, 0, here.start)
    return bool(in_draft) or any(SORRY.search(letter.folded) for letter in case.turns.earlier)
