"""Whether a letter can do without a sentence."""

from collections.abc import Collection

from coach.case import Case
from coach.facts.fact import FactKind
from coach.plan.cures.gives import gives
from coach.plan.cures.owns import owns
from coach.plan.said_in import said_in
from coach.text.later import later
from coach.text.letter import Sentence
from coach.text.stems import stems
from coach.text.words import keys

# What begins so speaks of the sentence before it; "that" and "this" do unless they point at something with a name of its own.
_REFERS = later(
    r"\W*(?:they|he|she|both|neither|such|there,|then|for (?:that|this)|with (?:that|this)|because of|as a result|otherwise|until then|"
    r"in that case|if so|if not|the same|it (?:can|could|may|might|should|would)|its|his|her|their|"
    r"(?:that|this|these|those)(?: (?P<noun>\w+)|(?='))(?: (?P<next>\w+))?)\b"
)
_IT = later(r"\W*it\b(?! (?:is|was|seems|looks|turns) (?:\w+ ){0,3}(?:that|to)\b)")
# What goes on behind a question that sells: "Did you know we do belts? Takes a minute to join."
_SELLS_ON = later(r"\W*(?:takes?|you can|you could|you get|you'll get|it|they|there's|there are|from|just|only|all)\b")
# What a sentence begins with is what the "it" behind it means: "Take the router with you.", "One of our stoves died."
_THING = later(r"\W*(?!(?:[\w']+\W+){0,4}(?:sorry|apolog\w*|regret\w*|thank\w*)\b)(?:[\w']+ ){0,3}(?:our|the|an?|your|my)\s+\w+")
# In the agent's own letters, small: a sentence that an emoji or a full stop cut off from the one before.
_JOINS = later(r"\W*(?:and|but|or|because|which)\b")
_VERBS = frozenset(
    "is was are were has had have will would can could may might should means meant includes helps makes does did shows happens takes one way".split()
)
_TELLS = 2
# What carries something on needs what it carries on: "a tax did further harm", "the old one is being put back", "we decided to carry on".
_CARRIES_ON = later(
    r"[^.!?]{0,60}\b(?:did further|further (?:harm|damage|trouble)|the (?:old|new|other|first|second|latter|former) ones?|to (?:carry|go) on|even so|anyway|after all)\b"
)
# Whoever asks what to do is answered by whatever can be done.
_AT_A_LOSS = later(r"\bwhat (?:can|could|should|shall|must|do|am) (?:i|we)\b|\bwhat now\b|\b(?:options?|alternatives?|way out)\b")
_OFFERS = later(r"\b(?:there (?:is|are)|there's|(?:you|we|i) (?:can|could)|alternatively|instead)\b")


def spare(case: Case, sentence: Sentence, free: Collection[FactKind] = ()) -> bool:
    """Say whether `sentence` may go: it holds no fact (but of `free` kinds) and no answer, and the next one does not hang on it."""
    body = case.letter.body
    if sentence.part != "body" or len(body) == 1:
        return False
    return (
        not loses(case, sentence.start, sentence.end, free)
        and not answers(case, sentence.start, sentence.end)
        and not owns(case, sentence.start, sentence.end)
        and not gives(case, sentence.start, sentence.end)
        and not _hangs(case, sentence)
    )


def loses(case: Case, start: int, end: int, free: Collection[FactKind] = ()) -> bool:
    """Say whether the draft has a fact, not of `free` kinds, between two offsets only."""
    inside = case.facts_in(start, end)
    return any(case.fact_values[f.value] <= sum(g.value == f.value for g in inside) for f in inside if f.kind not in free)


def answers(case: Case, start: int, end: int) -> bool:
    """Say whether only the words between two offsets speak of what the customer asked or a line of the policy has, or offer something to one at a loss."""
    at_a_loss = any(_AT_A_LOSS.search(ask.text.lower()) for ask in case.turns.asks)
    if at_a_loss and _OFFERS.search(case.letter.folded, start, end):
        return True
    asked = frozenset().union(*(ask.stems for ask in case.turns.asks))
    ruled = frozenset().union(*(stems(keys(line.lower())) for line in case.draft.policy))
    told = said_in(case)
    once = [stem for stem in stems(keys(case.letter.folded[start:end])) if told[stem] == 1]
    return any(sum(stem in known for stem in once) >= _TELLS for known in (asked, ruled))


def _hangs(case: Case, sentence: Sentence) -> bool:
    """Say whether the sentence behind it speaks of it."""
    following = case.letter.behind(sentence.end)
    if following is None or following.line != sentence.line:
        return False
    folded, before = case.letter.folded, case.letter.before(sentence)
    meant = before is None or folded[before.end - 1] == "?" or folded[sentence.end - 1] == "?" or _THING.match(folded, sentence.start)
    if (meant and _IT.match(folded, following.start)) or _JOINS.match(case.letter.text, following.start):
        return True
    sells = folded[sentence.end - 1] == "?" and (_SELLS_ON.match(folded, following.start) or case.letter.text[following.start].islower())
    if sells or _CARRIES_ON.match(folded, following.start):
        return True
    found = _REFERS.match(folded, following.start)
    noun = found["noun"] if found else None
    return bool(found) and (noun is None or noun in _VERBS or bool(stems({noun}) & stems(sentence.keys)))
