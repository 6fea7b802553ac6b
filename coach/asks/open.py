"""Which asks a draft leaves open."""

from collections.abc import Sequence

from coach.asks import grants
from coach.asks.ask import Ask
from coach.asks.passed import passed_over
from coach.asks.plain import unmet
from coach.asks.said import matters, said
from coach.asks.topic import topic
from coach.facts.fact import Fact
from coach.text.letter import Letter, Sentence


def left_open(
    asks: Sequence[Ask], letter: Letter, sound: Sequence[Sentence], facts: Sequence[Fact], policy: Sequence[str]
) -> frozenset[Ask]:
    """Return the open asks: of several, those passed over; those that the policy settles; those that nothing in the `sound` sentences answers."""
    draft, kept = said(letter, facts, letter.body), frozenset(sound)
    named = matters(draft)
    granted = list(grants.grants(policy))
    untold = [grant for grant in granted if grants.untold(grant, named, letter.folded)]
    told = frozenset().union(*(grant.matters for grant in granted if grants.quoted(grant, letter.folded))) - grants.common()
    touched = told | matters(one for one, sentence in zip(draft, letter.body, strict=True) if sentence not in kept)
    return frozenset(
        [
            *passed_over(asks, draft),
            *(ask for ask in asks if any(grants.on(grant, ask, named, letter.folded) for grant in untold)),
            *(ask for ask in unmet(asks, letter, sound, facts) if _bare(ask, named if ask.kind == "request" else touched)),
        ]
    )


def _bare(ask: Ask, touched: frozenset[str]) -> bool:
    """Say whether nothing of `touched` is about an ask: a bad answer is a finding on its own words, a request is met in other ones."""
    about = topic(ask.stems)
    return not about & touched and (
        ask.kind in ("when", "where", "how much") or (bool(about) and ask.kind in ("whether", "request", "why"))
    )
