"""The promise, checked by code: a rewrite keeps every fact, adds none, and breaks nothing new."""

from collections.abc import Iterator, Sequence

from coach.case import Case
from coach.diff import apply
from coach.facts.compare import invented
from coach.grammar import new_complaints
from coach.guard.change import PLACEHOLDER
from coach.guard.concessions import withdrawn
from coach.guard.facts import missing
from coach.guard.promises import promised
from coach.models import Edit, Finding
from coach.plan.brief import Brief, brief

# Beyond so many safe edits nobody searches for the one that fails: all become offers.
_FEW = 24


def problems(before: Brief, rewrite: str, *, grammar: bool = False) -> Iterator[str]:
    """Yield what is wrong with `rewrite`, a phrase each: facts or concessions lost, facts invented, new promises, new findings, edits still open; with `grammar` what Harper says."""
    text, case = before.case.letter.text, before.case.rewritten(rewrite)
    yield from (f"lost {fact.text!r}" for fact in missing(before, rewrite))
    yield from (f"invented {fact.text!r}" for fact in invented(_sources(before.case), rewrite, before.case.read))
    yield from promised(before.case, rewrite)
    yield from withdrawn(before, case.letter)
    yield from (f"reads wrong: {complaint}" for complaint in (new_complaints(text, rewrite) if grammar else ()))
    # Rules alone: what the model finds brings offers and no safe edit, so it has nothing to say here.
    after = brief(case, before.pack, meaning=False)
    known = {(finding.rule, finding.text) for finding in (*before.findings, *before.doubted)}
    rules = {rule for rule, _ in known}
    blanks = [found.span() for found in PLACEHOLDER.finditer(rewrite)]
    yield from (
        f"brought in {f.rule} ({f.text or f.missing})"
        for f in after.findings
        if (f.rule, f.text) not in known and f.rule not in rules and not _within(f, blanks)
    )
    yield from (f"left {edit.principle} to cure" for edit in after.edits if edit.apply == "safe")


def sound(before: Brief, edits: Sequence[Edit], *, grammar: bool = False) -> tuple[list[Edit], list[str]]:
    """Return the edits with those demoted to `suggest` that would break the promise, and what they did, a phrase each."""
    text, kept = before.case.letter.text, list(edits)
    withheld: list[str] = []

    def wrong(safe: Sequence[Edit]) -> str | None:
        return next(problems(before, apply(text, safe), grammar=grammar), None)

    while (safe := [edit for edit in kept if edit.apply == "safe"]) and (problem := wrong(safe)):
        one_by_one = 1 < len(safe) <= _FEW
        culprits = [next((edit for edit in safe if one_by_one and wrong([edit])), safe[-1])] if len(safe) <= _FEW else safe
        # Edits are slow to compare, and a culprit is the very edit.
        wrongs = set(map(id, culprits))
        kept = [edit.model_copy(update={"apply": "suggest"}) if id(edit) in wrongs else edit for edit in kept]
        withheld += [f"kept {text[culprit.start : culprit.end].strip()!r}: the cure {problem}" for culprit in culprits]
    return kept, withheld


def _within(finding: Finding, places: Sequence[tuple[int, int]]) -> bool:
    return finding.start is not None and any(start <= finding.start < end for start, end in places)


def _sources(case: Case) -> list[str]:
    draft = case.draft
    return [draft.text, *(turn.text for turn in draft.thread), *draft.policy, draft.agent_name or "", draft.customer_name or ""]
