"""A pack: rules and situations that work together, indexed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import get_args

from coach._generated import PrincipleId
from coach.case import Case
from coach.models import Draft
from coach.pattern.index import Found, Index
from coach.rules.conditions import stands
from coach.rules.rule import Hit, Rule
from coach.text.letter import Sentence
from coach.thread.situation import Situation, Situations
from coach.thread.turns import Turns

PRINCIPLES: tuple[PrincipleId, ...] = get_args(PrincipleId)


class Pack:
    """Rules that work together: ours, or ours and an organisation's."""

    def __init__(self, rules: Iterable[Rule], situations: Iterable[Situation]) -> None:
        """Index `rules`."""
        self.rules = tuple(rules)
        self.by_id = {rule.id: rule for rule in self.rules}
        self.situations = Situations(situations)
        self._owners = [rule for rule in self.rules for _ in rule.patterns()]
        self.index = Index(pattern for rule in self.rules for pattern in rule.patterns())
        self._always = tuple(rule for rule in self.rules if rule.always)
        self._late = tuple(rule for rule in self.rules if rule.late)

    def case(self, draft: Draft) -> Case:
        """Return the case of one request."""
        return Case(draft, Turns(draft.thread, self.situations))

    def find(self, case: Case) -> Iterator[tuple[Rule, Hit]]:
        """Yield every rule that the draft breaks, with the place."""
        found: list[Hit] = []
        for rule, hits in self._early(case):
            for hit in rule.find(case, hits):
                found.append(hit._replace(principle=rule.principle))
                yield rule, hit
        for rule in self._late:
            if _applies(rule, case):
                yield from ((rule, hit) for hit in rule.find(case, found))

    def _early(self, case: Case) -> Iterator[tuple[Rule, list[Hit]]]:
        matches: dict[str, list[Hit]] = {rule.id: [] for rule in self._always}
        for rule, hit in self._matches(case):
            matches.setdefault(rule.id, []).append(hit)
        for name, hits in matches.items():
            if _applies(self.by_id[name], case):
                yield self.by_id[name], _apart(hits)

    def _matches(self, case: Case) -> Iterator[tuple[Rule, Hit]]:
        letter = case.letter
        for sentence in letter.sentences:
            folded = letter.folded[sentence.start : sentence.end]
            for found in case.once("found", folded, partial(self._found, sentence.keys)):
                rule = self._owners[found.pattern]
                start, end = sentence.start + found.start, sentence.start + found.end
                if stands(rule, case, sentence, start, end):
                    yield rule, Hit(*_span(rule, case, sentence, start, end))

    def _found(self, keys: frozenset[str], folded: str) -> tuple[Found, ...]:
        return tuple(self.index.find(folded, keys))


def _applies(rule: Rule, case: Case) -> bool:
    """Say whether a rule may speak at all, which hangs on the conversation and not on the draft."""
    return case.once("applies", rule.id, lambda _: rule.applies(case))


def _span(rule: Rule, case: Case, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    if rule.span == "sentence":
        return sentence.start, sentence.end
    raw = case.letter.text[start:end]
    return start + len(raw) - len(raw.lstrip(" \t\r\n,()–—-\"'")), end


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits of one rule in order of place; of those that overlap, the longest."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start or 0) - (h.end or 0)):
        # The kept ones never overlap, so a new one can only clash with its neighbours.
        at = bisect_left(kept, _place(hit), key=_place)
        if not any((hit.start or 0) < (other.end or 0) and (other.start or 0) < (hit.end or 0) for other in kept[max(0, at - 1) : at + 1]):
            kept.insert(at, hit)
    return kept


def _place(hit: Hit) -> tuple[int, int]:
    return (hit.start if hit.start is not None else -1, -(hit.end or 0))
