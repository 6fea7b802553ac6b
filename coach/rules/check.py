"""Run the examples inside rule files: each rule must fire where it says and stay quiet where it says."""

from collections.abc import Iterator

from coach.diff import splice
from coach.plan.propose import propose
from coach.plan.settle import settle
from coach.rules.example import Example
from coach.rules.pack import Pack
from coach.rules.rule import Hit, Rule


def problems(pack: Pack, rule: Rule) -> Iterator[str]:
    """Yield what is wrong with one rule's examples, a sentence each."""
    for example in rule.examples.fires:
        yield from _fires(pack, rule, example)
    for example in rule.examples.quiet:
        for hit in _hits(pack, rule, example):
            yield f"should be quiet on {example.text!r} but marks {_marked(example, hit)!r}"


def _fires(pack: Pack, rule: Rule, example: Example) -> Iterator[str]:
    hits = _hits(pack, rule, example)
    want: list[tuple[int | None, int | None]] = [*example.spans] or [(None, None)]
    got = [(hit.start, hit.end) for hit in hits]
    if not hits:
        yield f"should fire on {example.text!r} and is quiet"
    elif got != want:
        yield f"on {example.text!r} marks {[_marked(example, hit) for hit in hits]} instead of {[example.text[a:b] for a, b in want]}"
    elif (
        rule.cure is not None
        and (made := cured(pack, rule, example)) != example.becomes
        and (example.becomes is not None or example is rule.examples.fires[0])
    ):
        yield f"on {example.text!r} the cure makes {made!r}, becomes = {example.becomes!r}"


def cured(pack: Pack, rule: Rule, example: Example) -> str:
    """Return the draft of an example after this rule's cures alone, safe or not."""
    case = pack.case(example.as_draft())
    proposals = [made for hit in _hits(pack, rule, example) for made in propose(rule, hit, case)]
    return splice(example.text, [(p.start, p.end, p.replacement) for p in settle(case, proposals)])


def _hits(pack: Pack, rule: Rule, example: Example) -> list[Hit]:
    found = [hit for owner, hit in pack.find(pack.case(example.as_draft())) if owner.id == rule.id]
    return sorted(found, key=lambda hit: hit.start if hit.start is not None else -1)


def _marked(example: Example, hit: Hit) -> str:
    return f"missing: {hit.missing}" if hit.start is None else example.text[hit.start : hit.end]
