"""What a rule's cure, or the usual one of its principle, does to the draft, as proposals."""

from collections.abc import Iterator

from coach.case import Case
from coach.plan.asked import told
from coach.plan.cures.place import Place
from coach.plan.mend import CURES, mend
from coach.plan.placeless import placeless
from coach.plan.proposal import Proposal
from coach.plan.voice import spoken
from coach.rules.load import ours
from coach.rules.rule import Cure, Hit, Rule
from coach.rules.usual import usual

_ASK = "[{ask}]"


def propose(rule: Rule, hit: Hit, case: Case) -> Iterator[Proposal]:
    """Yield the changes that cure one hit; none where there is no cure or no place for it."""
    firm = not ours(rule.path)
    yield from (made._replace(firm=firm) for made in _proposed(rule, hit, case))


def _proposed(rule: Rule, hit: Hit, case: Case) -> Iterator[Proposal]:
    if not case.letter.body:
        return
    if rule.cure is not None:
        made = _own(rule, hit, case, rule.cure)
        if made:
            yield made
    elif rule.fix == "usual" and hit.start is not None and hit.end is not None:
        yield from mend(case, hit.start, hit.end, rule.principle, rule.say(hit, case))


def _own(rule: Rule, hit: Hit, case: Case, cure: Cure) -> Proposal | None:
    """Return what the rule's own cure makes of a hit."""
    sentence = case.letter.body[0] if hit.start is None else case.letter.sentence_at(hit.start)
    if sentence is None or (hit.start is None and not cure.startswith("add")) or placeless(case, hit.slots.get("ask", "")):
        return None
    new = hit.becomes or (_filled(rule, rule.text, hit, case) if rule.text else "")
    if cure.startswith("add"):
        new = spoken(case, new)
    way = next((way for way in usual(rule.principle) if way.cure == cure), None)
    place = Place(case, hit.start or 0, hit.end or 0, sentence, new, unasked=rule.fix == "safe")
    mended = CURES[cure](place._replace(free=way.free, more=way.more) if way else place)
    if mended is None:
        return None
    return Proposal(
        *mended.change, rule.principle, rule.say(hit, case), "safe" if rule.fix == "safe" else "suggest", mended.cuts, mended.beside
    )


def _filled(rule: Rule, text: str, hit: Hit, case: Case) -> str:
    """Return the words of a cure; "[{ask}]" becomes the place for an answer, in the agent's words."""
    if _ASK not in text:
        return rule.fill(text, hit, case)
    return rule.fill(text.replace(_ASK, "{ask}"), hit._replace(slots={**hit.slots, "ask": told(hit.slots["ask"])}), case)
