"""Where our side says sorry, and whether it had done so before: the first apology is free."""

from coach.case import Case
from coach.text.later import later
from coach.text.letter import Sentence

SORRY = later(
    r"\b(?:sorry\b|apologies\b|apologi[sz](?:e|ing)\b|(?:my|our|sincere\w*) apology\b|"
    r"(?:we|i|deeply|sincerely|sincere|our) regret|forgive (?:us|me)\b|(?:pardon|excuse) (?:us|me) for\b|beg (?:your )?pardon\b)"
)
# Whoever says sorry again has said it before, in a call or a mail that we do not see.
_AGAIN = later(r"\b(?:again|once more|repeat\w*|as (?:i|we) said)\b")


def first_sorry(case: Case, sentence: Sentence) -> bool:
    """Say whether a sentence holds the first apology of our side, and no second one."""
    folded = case.letter.folded
    first = case.once("first sorry", case.letter.text, lambda _: SORRY.search(folded))
    if first is None or not sentence.start <= first.start() < sentence.end or len(SORRY.findall(folded, sentence.start, sentence.end)) > 1:
        return False
    return not sorry_before(case, first.start())


def sorry_before(case: Case, place: int) -> bool:
    """Say whether our side has said sorry before the apology at a place, in the thread or by its own words."""
    here = case.letter.sentence_at(place)
    again = here is not None and _AGAIN.search(case.letter.folded, here.start, here.end) is not None
    return again or any(SORRY.search(letter.folded) for letter in case.turns.earlier)
