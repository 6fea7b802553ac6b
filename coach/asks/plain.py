"""Which asks nothing answers: no sentence shares their words or holds their kind of answer."""

from collections.abc import Sequence
from typing import NamedTuple

from coach.asks import grants
from coach.asks.ask import Ask
from coach.asks.evidence import DEFLECTS, EVIDENCE, SHOWS
from coach.facts.fact import Fact, FactKind, begun
from coach.text import words
from coach.text.fold import fold
from coach.text.later import later
from coach.text.letter import Letter, Sentence
from coach.text.stems import stems

_YES = "".join(rf"(?<!\b{word})" for word in ("yes", "no", "yep", "yeah", "nope", "sure"))
_CLAUSE = later(rf"{_YES}(?:[,;:] (?:and |but |so )?|\s(?:and|but)\s)")
_STOPGAP = later(r"\b(?:workarounds?|alternatives?|meantime|meanwhile|until then)\b")
_INSTEAD = later(r"\b(?:for now|for the time being|in the meantime|meanwhile|until then|till then|instead)\b")


class _Answer(NamedTuple):
    """What a draft has to say: telling sentences (folded), their clauses, their stems and kinds of fact; what is asked, and how many asks wait."""

    sentences: Sequence[str]
    clauses: Sequence[tuple[str, frozenset[str]]]
    stems: frozenset[str]
    facts: frozenset[FactKind]
    asked: frozenset[str]
    waiting: int
    plenty: bool


def unmet(asks: Sequence[Ask], draft: Letter, sound: Sequence[Sentence], facts: Sequence[Fact]) -> list[Ask]:
    """Return the asks that no sentence of `sound` answers. Careful: better one too few than a false reproach."""
    telling = [s for s in sound if not DEFLECTS.search(draft.folded[s.start : s.end])]
    sentences = [draft.folded[s.start : s.end] for s in telling]
    told = frozenset().union(*(stems(s.keys) for s in sound))
    answer = _Answer(
        sentences,
        [(clause, stems(words.keys(clause))) for sentence in sentences for clause in _CLAUSE.split(sentence)],
        told,
        frozenset(fact.kind for s in telling for fact in begun(facts, s.start, s.end)),
        frozenset().union(*(ask.stems for ask in asks)),
        sum(not ask.stems & told for ask in asks),
        # Words of an answer need not be those of the question; a draft that has plenty to say probably says it.
        plenty=sum(len(s.keys) > 3 for s in telling) * 2 >= len(asks) * 3,
    )
    return [ask for ask in asks if not (_by_words(ask, answer) or _otherwise(ask, answer) or _by_kind(ask, answer))]


def _by_words(ask: Ask, answer: _Answer) -> bool:
    shared = ask.stems & answer.stems
    return len(shared) >= 2 or (bool(shared) and len(shared) * 2 >= len(ask.stems))


def _otherwise(ask: Ask, answer: _Answer) -> bool:
    """Say whether a way round answers "any workaround?", or a sum "can I have it back?"."""
    if _STOPGAP.search(fold(ask.text)) and any(_INSTEAD.search(sentence) for sentence in answer.sentences):
        return True
    return ask.kind in ("request", "whether") and grants.wants_back(ask) and any(map(grants.tells_of_money, answer.sentences))


def _by_kind(ask: Ask, answer: _Answer) -> bool:
    """Say whether a clause that is about no other ask holds the kind of answer."""
    free = [clause for clause, about in answer.clauses if not about & (answer.asked - ask.stems)]
    shown = sum(bool(EVIDENCE[ask.kind].search(clause)) for clause in free)
    if not ask.stems:
        return bool(shown or answer.facts or answer.plenty)
    if ask.kind in SHOWS or ask.kind == "why":
        return bool(shown) or not answer.facts.isdisjoint(SHOWS.get(ask.kind, ()))
    if answer.plenty or (ask.kind == "what" and answer.facts):
        return True
    return bool(shown) and (bool(ask.stems & answer.stems) or shown >= answer.waiting)
