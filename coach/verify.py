"""The promise, checked by code: a rewrite keeps every fact, adds none, and breaks nothing new."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

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


class Problem(NamedTuple):
    """What is wrong with a rewrite, as a phrase: it breaks the promise, reads wrong, brings in a finding `at` some place, or leaves `words` to cure."""

    kind: Literal["breaks", "reads", "brings", "leaves"]
    said: str
    at: int | None = None
    words: str = ""


def problems(before: Brief, rewrite: str, *, grammar: bool = False) -> Iterator[Problem]:
    """Yield what is wrong with `rewrite`: facts or concessions lost, facts invented, new promises, new findings, edits still open; with `grammar` what Harper says."""
    text, case = before.case.letter.text, before.case.rewritten(rewrite)
    yield from (Problem("breaks", f"lost {fact.text!r}") for fact in missing(before, rewrite))
    yield from (Problem("breaks", f"invented {fact.text!r}") for fact in invented(_sources(before.case), rewrite, before.case.read))
    yield from (Problem("breaks", said) for said in promised(before.case, rewrite))
    yield from (Problem("breaks", said) for said in withdrawn(before, case.letter))
    yield from (Problem("reads", f"reads wrong: {complaint}") for complaint in (new_complaints(text, rewrite) if grammar else ()))
    # Rules alone: what the model finds brings offers and no safe edit, so it has nothing to say here.
    after = brief(case, before.pack, meaning=False)
    known = {(finding.rule, finding.text) for finding in (*before.findings, *before.doubted)}
    rules = {rule for rule, _ in known}
    blanks = [found.span() for found in PLACEHOLDER.finditer(rewrite)]
    yield from (
        Problem("brings", f"brought in {f.rule} ({f.text or f.missing})", f.start)
        for f in after.findings
        if (f.rule, f.text) not in known and f.rule not in rules and not _within(f, blanks)
    )
    left = [(edit, rewrite[edit.start : edit.end].strip()) for edit in after.edits if edit.apply == "safe"]
    yield from (Problem("leaves", f"left {edit.principle} to cure", words=words) for edit, words in left)


def sound(before: Brief, edits: Sequence[Edit], *, grammar: bool = False) -> tuple[list[Edit], list[str]]:
    """Return the edits that may be offered, and what was held back, a phrase each.

    An edit whose own words read wrong or bring in a finding goes; what else fails, alone or beside others, is demoted to `suggest`.
    """
    text, kept = before.case.letter.text, list(edits)
    withheld: list[str] = []
    failed: set[str] = set()

    def wrong(safe: Sequence[Edit]) -> list[Problem]:
        # What fails by itself is left to cure, and fails again when the rewrite is coached.
        return [one for one in problems(before, apply(text, safe), grammar=grammar) if one.kind != "leaves" or one.words not in failed]

    while (safe := [edit for edit in kept if edit.apply == "safe"]) and (found := wrong(safe)):
        culprits = _culprits(safe, found, wrong)
        failed |= {text[edit.start : edit.end].strip() for edit, own in culprits if own}
        held = {id(edit): _held(before.case, edit, own, found) for edit, own in culprits}
        kept = [stays for edit in kept if (stays := held[id(edit)][0] if id(edit) in held else edit)]
        withheld += [said for _, said in held.values()]
    return kept, withheld


def _culprits(
    safe: Sequence[Edit], found: Sequence[Problem], wrong: Callable[[Sequence[Edit]], list[Problem]]
) -> list[tuple[Edit, list[Problem]]]:
    """Return the first edit that fails by itself, with what is wrong with it; else the last one, or all where they are too many to try."""
    if len(safe) > _FEW:
        return [(edit, []) for edit in safe]
    # One edit of several leaves the others to cure.
    alone = ((edit, [problem for problem in wrong([edit]) if problem.kind != "leaves"]) for edit in safe)
    return [next((one for one in alone if one[1]), (safe[-1], []))]


def _held(case: Case, edit: Edit, own: Sequence[Problem], found: Sequence[Problem]) -> tuple[Edit | None, str]:
    """Return what becomes of an edit that fails, None where it goes, and a phrase that says why."""
    spoilt = next((problem for problem in own if _spoils(case, edit, problem)), None)
    said = f"kept {case.letter.text[edit.start : edit.end].strip()!r}: the cure {(spoilt or (*own, *found)[0]).said}"
    return None if spoilt else edit.model_copy(update={"apply": "suggest"}), said


def _spoils(case: Case, edit: Edit, problem: Problem) -> bool:
    """Say whether the words that an edit makes, alone, read wrong or hold a finding: what it changes, with the rest of that sentence."""
    if problem.kind != "brings" or problem.at is None:
        return problem.kind == "reads"
    grown = len(edit.replacement) - (edit.end - edit.start)
    parts = [
        s for s in case.letter.sentences if s.start < edit.end and edit.start < s.end and not (edit.start <= s.start and s.end <= edit.end)
    ]
    first = min([edit.start, *(s.start for s in parts)])
    return first <= problem.at < max([edit.end, *(s.end for s in parts)]) + grown


def _within(finding: Finding, places: Sequence[tuple[int, int]]) -> bool:
    return finding.start is not None and any(start <= finding.start < end for start, end in places)


def _sources(case: Case) -> list[str]:
    draft = case.draft
    return [draft.text, *(turn.text for turn in draft.thread), *draft.policy, draft.agent_name or "", draft.customer_name or ""]
