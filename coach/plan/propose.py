"""What a rule's cure does to the draft, as a proposal."""

from coach.case import Case
from coach.plan.heal import Change, cut, swap
from coach.plan.proposal import Proposal
from coach.rules.rule import Hit, Rule
from coach.text.letter import Sentence


def propose(rule: Rule, hit: Hit, case: Case) -> Proposal | None:
    """Return the change that cures one hit; None where the rule has no cure or no place for it."""
    if rule.fix == "none" or rule.cure is None or not case.letter.body:
        return None
    if hit.start is None or hit.end is None:
        return _insertion(rule, hit, case, case.letter.body[-1] if rule.cure == "add at end" else case.letter.body[0])
    sentence = case.letter.sentence_at(hit.start)
    return _change(rule, hit, case, sentence) if sentence else None


def _change(rule: Rule, hit: Hit, case: Case, sentence: Sentence) -> Proposal | None:
    start, end, text = hit.start or 0, hit.end or 0, case.letter.text
    new = hit.becomes or (rule.fill(rule.text, hit, case) if rule.text else "")
    match rule.cure:
        case "cut sentence":
            return _proposal(rule, hit, case, Change(sentence.start, sentence.end, ""), cuts=sentence)
        case "cut":
            change = cut(text, start, end, sentence.start, sentence.end)
            whole = Change(sentence.start, sentence.end, "")
            return _proposal(rule, hit, case, change or whole, cuts=None if change else sentence)
        case "replace":
            return _proposal(rule, hit, case, swap(text, start, end, sentence.start, new))
        case "replace sentence":
            return _proposal(rule, hit, case, _keep_end(text, sentence, new))
        case "add after":
            return _proposal(rule, hit, case, _after(text, sentence, new))
        case _:
            return _insertion(rule, hit, case, case.letter.body[-1] if rule.cure == "add at end" else case.letter.body[0])


def _keep_end(text: str, sentence: Sentence, new: str) -> Change:
    """Replace a sentence, and keep its way of ending when the new one has none."""
    last = text[sentence.end - 1]
    if last.isalnum() or new[-1:] in ".!?]" or last not in ".!?":
        return swap(text, sentence.start, sentence.end, sentence.start, new)
    return swap(text, sentence.start, sentence.end - 1, sentence.start, new)


def _insertion(rule: Rule, hit: Hit, case: Case, sentence: Sentence) -> Proposal | None:
    if rule.text is None:
        return None
    new = rule.fill(rule.text, hit, case)
    if rule.cure == "add at start":
        return _proposal(rule, hit, case, Change(sentence.start, sentence.start, new + " "))
    return _proposal(rule, hit, case, _after(case.letter.text, sentence, new))


def _after(text: str, sentence: Sentence, new: str) -> Change:
    """Add a sentence behind one that may lack its full stop, as in chat."""
    return Change(sentence.end, sentence.end, (". " if text[sentence.end - 1].isalnum() else " ") + new)


def _proposal(rule: Rule, hit: Hit, case: Case, change: Change, cuts: Sentence | None = None) -> Proposal:
    return Proposal(*change, rule.principle, rule.say(hit, case), "safe" if rule.fix == "safe" else "suggest", cuts)
