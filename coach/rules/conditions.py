"""Whether a match stands: where it is, who says it, and what stands around it."""

from coach.case import Case
from coach.rules.rule import Rule, any_in
from coach.text.later import later
from coach.text.letter import Sentence

_CLAUSE = later(r"[;:,.!?()]|\s-+\s|\b(?:but|and|so|because)\b")
_NEGATION = later(
    r"\b(?:not|never|no|cannot|without|nor|neither|unable|hardly|rather than|instead of|"
    r"(?:do|does|did|is|are|was|were|will|would|ca|could|should|has|have|had|wo|must|need|ai)n'?t)\b"
)
_REPORTED = later(
    r"\b(?:you|he|she|they|who|driver|courier|colleague|landlord|doctor|seller|customer|\w+'s (?:note|mail|message))\s+"
    r"(?:(?:have|had|has|already|also|just|then|rightly|quite|were) ){0,2}(?:said|says?|wrote|writes|mention(?:ed)?|told|asked|called|reported|described|promised|felt|put it|write that)\b"
)
# No sentence that people write is longer, in code points; in one that goes on and on each match would read all of it again.
_FAR = 1000


def stands(rule: Rule, case: Case, sentence: Sentence, start: int, end: int) -> bool:
    """Say whether a match of `rule` at [start, end) is the agent's own, unnegated and not excused by its surroundings."""
    folded = case.letter.folded
    return (
        _placed(rule, case, sentence)
        and not case.letter.quoted(start, end)
        and not (rule.negated == "quiet" and negated(folded[max(sentence.start, start - _FAR) : start]))
        and not _REPORTED.search(folded, max(sentence.start, start - _FAR), start)
        # Of a sentence with thousands of matches the surroundings are looked at once.
        and not case.once(f"excused {rule.id} {sentence.start}", case.letter.text, lambda _: excused(rule, case, sentence))
    )


def excused(rule: Rule, case: Case, sentence: Sentence) -> bool:
    """Say whether the words or facts around a match make it right."""
    folded = case.letter.folded
    return (
        (bool(rule.unless) and any_in(rule.unless, folded[sentence.start : sentence.end]))
        or (bool(rule.unless_near) and any_in(rule.unless_near, case.letter.near(sentence)))
        or (bool(rule.unless_draft) and case.once(f"says {rule.id}", case.letter.text, lambda _: case.draft_says(rule.unless_draft)))
        or (bool(rule.unless_fact) and any(fact.kind in rule.unless_fact for fact in case.facts_in(sentence.start, sentence.end)))
    )


def negated(before: str) -> bool:
    """Say whether the clause that leads up to a match denies it; `before` is the folded sentence up to the match."""
    clause = _CLAUSE.split(before)[-1]
    return bool(_NEGATION.search(" ".join(clause.split()[-5:])))


def _placed(rule: Rule, case: Case, sentence: Sentence) -> bool:
    body = case.letter.body
    match rule.where:
        case "anywhere":
            return True
        case "opening":
            return bool(body) and sentence in body[:2] and sentence.start - body[0].start < 200
        case "ending":
            return bool(body) and sentence in body[-2:]
        case part:
            return sentence.part == part
