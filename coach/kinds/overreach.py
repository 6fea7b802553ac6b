"""A promise that the policy lines do not let the agent make."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from coach.case import Case
from coach.facts.fact import Fact
from coach.facts.promises import Promise, promises
from coach.rules.rule import Hit, Rule
from coach.text import words
from coach.text.later import later
from coach.text.stems import stem, stems
from coach.thread.policy import Limit, bans, limits, measure

_GIVING = frozenset(
    map(
        stem,
        "refund credit reimburse compensate return send give offer discount voucher waive transfer pay get receive have issue book".split(),
    )
)
_NUMBER = later(r"\d[\d.,]*\d|\d")


class Overreach(Rule):
    """Fires on a promise above a limit of the policy, or of a thing the policy keeps from the agent. Reason and cure may use {policy}, {limit}."""

    slots: ClassVar[frozenset[str]] = frozenset({"match", "policy", "limit"})
    always: ClassVar[bool] = True

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield each such promise of the body."""
        policy = case.draft.policy
        if not policy:
            return
        caps, forbidden = list(limits(policy)), list(bans(policy))
        for promise in promises(case.letter.text, case.facts) if caps or forbidden else ():
            sentence = case.letter.sentence_at(promise.start)
            if promise.negated or sentence is None or sentence.part != "body":
                continue
            about = stems(words.keys(case.letter.folded[promise.start : promise.end])) | {stem(promise.verb)}
            over = next((cap for cap in caps if _above(case, promise, about, cap)), None)
            banned = next((ban for ban in forbidden if len(about & ban.stems) >= min(2, len(ban.stems))), None)
            if over or banned:
                line = over.line if over else banned.line if banned else ""
                yield Hit(promise.start, promise.end, slots={"policy": line.rstrip("."), "limit": _written(over)})


def _above(case: Case, promise: Promise, about: frozenset[str], cap: Limit) -> bool:
    if not about & (cap.stems | _GIVING):
        return False
    named = [promise.amount] if promise.amount else [fact for fact in case.facts if promise.start <= fact.start < promise.end]
    return any(_over(case, fact, cap) for fact in named)


def _over(case: Case, fact: Fact, cap: Limit) -> bool:
    """Say whether a fact tops the cap; a bare number counts when the thread calls it an amount or the draft says no unit."""
    if fact.kind in ("amount", "percent"):
        unit, number = measure(fact)
        return unit == cap.unit and number > cap.most
    if fact.kind != "number" or cap.unit == "%" or not _NUMBER.fullmatch(fact.text):
        return False
    return _as_number(fact.text) > cap.most and any(fact.text in turn.text for turn in case.draft.thread)


def _as_number(text: str) -> float:
    digits = text.replace(",", "") if re.search(r",\d{3}(?:\D|$)", text) else text.replace(",", ".")
    return float(digits) if digits.count(".") <= 1 else 0.0


def _written(cap: Limit | None) -> str:
    return "" if cap is None else f"{cap.most:g} {cap.unit}".replace(" %", " %")
