"""How rules and model do together on drafts of writers that the model has not seen, counted as `coach eval` counts."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from coach.evaluation.score import Share, matched
from coach.meaning.judge import ROOM
from coach.rules.pack import PRINCIPLES

from .choose import Limits, Scored, Told, lacking, spoken, trusted


class Said(NamedTuple):
    """One finding."""

    principle: str
    start: int | None
    end: int | None


def said(scored: Scored, limits: Limits) -> list[Said]:
    """Return what rules and model would say of a draft; what the conversation excuses is not looked at."""
    ruled = [Said(one.principle, one.start, one.end) for one in trusted(scored, limits)]
    found, missing = spoken(scored, limits), lacking(scored, limits)
    if len(found) + len(ruled) + len(missing) == 1 and not _borne_out(scored, limits, ruled, found):
        return []
    places = [(PRINCIPLES[column], one.sample.seen.sentence) for one, column, _ in found]
    return [
        *ruled,
        *(Said(principle, at.start, at.end) for principle, at in places),
        *(Said(principle, None, None) for principle in missing),
    ]


def _borne_out(scored: Scored, limits: Limits, ruled: Sequence[Said], found: Sequence[tuple[Told, int, int]]) -> bool:
    """Say whether the one thing that is said of a draft may stand."""
    whole = scored.scores[-1]
    if found:
        return len(scored.sentences) <= ROOM or found[0][2] + whole >= limits.alone
    return any(one.start is not None for one in ruled) or whole >= limits.lone_lack


def figures(answers: Iterable[tuple[Scored, Sequence[Said]]]) -> dict[str, Any]:
    """Return precision, recall and F1, verdicts and false alarms."""
    rows = list(answers)
    right = sum(len(matched(one.marked.gold, found, strict=True)) for one, found in rows)
    loose = sum(len(matched(one.marked.gold, found, strict=False)) for one, found in rows)
    counts = sum(len(found) for _, found in rows), sum(len(one.marked.gold) for one, _ in rows)
    share = Share(right, *counts)
    good = [found for one, found in rows if not one.marked.gold]
    return {
        "precision": round(share.precision, 3),
        "recall": round(share.recall, 3),
        "f1": round(share.f1, 3),
        "any principle": round(Share(loose, *counts).f1, 3),
        "verdicts": f"{sum(bool(found) == bool(one.marked.gold) for one, found in rows)} of {len(rows)}",
        "false alarms": f"{sum(map(bool, good))} of {len(good)}",
    }
