"""Writes what `coach eval` measured as a page: per principle with intervals, false alarms, per rule, and on which data."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import coach
from coach.evaluation.cases import LabelledCase
from coach.evaluation.intervals import Counts, f1_interval, wilson
from coach.evaluation.score import Score, Share, matched, score
from coach.models import Coaching
from coach.rules.load import load

_FEW = 3


class Measured(NamedTuple):
    """One labelled set and what was answered."""

    path: Path
    cases: Sequence[LabelledCase]
    answers: Sequence[Coaching]


def report(sets: Sequence[Measured]) -> str:
    """Return the page for some sets; what is to be said of them in words stands in `sets.toml` beside the first."""
    words = tomllib.loads((sets[0].path.parent / "sets.toml").read_text("utf-8"))
    engine = next((answer.engine for one in sets for answer in one.answers), "local")
    lines = [
        "# How well it works",
        "",
        f"Written by `coach eval --report` with version {coach.__version__}, engine `{engine}`; do not edit. Intervals are 95 %.",
        "",
        words["before"].strip(),
        "",
        *_overview(sets),
        *(line for one in sets for line in _set(one, words["set"].get(one.path.stem, ""))),
        *_rules([score(one.cases, one.answers) for one in sets]),
        _after(words, engine).strip(),
    ]
    return "\n".join(lines) + "\n"


def _after(words: Mapping[str, Any], engine: str) -> str:
    """Return what is to be said last; the encoder's page has words of its own, where there are any."""
    after: str = words["after"]
    return words.get("after_semantic", after) if "+semantic" in engine else after


def _overview(sets: Sequence[Measured]) -> Iterator[str]:
    yield "| set | cases | precision | recall | F1 | false alarms on good drafts | verdict right |"
    yield "|---|---|---|---|---|---|---|"
    for one in sets:
        found = score(one.cases, one.answers)
        low, high = f1_interval(_counts(one))
        alarms = f"{found.false_alarms} of {found.good}" if found.good else "–"
        share = found.detection
        yield (
            f"| {one.path.stem} | {found.cases} | {_share(share.right, share.said)} | {_share(share.right, share.gold)}"
            f" | {share.f1:.2f} ({low:.2f}–{high:.2f}) | {alarms} | {found.verdicts} |"
        )
    yield ""


def _set(one: Measured, what: str) -> Iterator[str]:
    found = score(one.cases, one.answers)
    yield from (f"## {one.path.stem}", "", what.strip(), "")
    if found.good:
        low, high = wilson(found.false_alarms, found.good)
        yield f"False alarms for 100 good drafts: {100 * found.false_alarms / found.good:.1f} ({100 * low:.1f}–{100 * high:.1f})."
        yield ""
    yield from ("| principle | marked | said | precision | recall | F1 |", "|---|---|---|---|---|---|")
    for name, share in found.principles.items():
        yield f"| {name} | {share.gold} | {share.said} | {_share(share.right, share.said)} | {_share(share.right, share.gold)} | {share.f1:.2f} |"
    yield ""


def _rules(scores: Sequence[Score]) -> Iterator[str]:
    """Yield every rule that spoke often enough to be judged, the weakest first."""
    names = sorted({name for one in scores for name in one.rules})
    sums = {name: [sum(one.rules[name][part] for one in scores if name in one.rules) for part in (0, 1)] for name in names}
    yield from (
        "## Rules",
        "",
        f"Over all sets above, rules that spoke at least {_FEW} times, the weakest first. A rule that was right less than six times in ten is a *hint* since: "
        "it stands where the model says the same. Which rules are hints was chosen by this table and, where a rule spoke seldom, by the drafts that trained the model too; "
        "so what it says since then is a little kind. "
        "A *sure* one speaks of a death, a danger or a child alone and is said whatever it scores. "
        "What was marked under another principle counts as wrong; a rule that spoke less than five times is not judged.",
        "",
        "| rule | right | said | trust |",
        "|---|---|---|---|",
    )
    trust = {rule.id: rule.trust for rule in load().rules if rule.trust != "usual"}
    for name, (right, said) in sorted(sums.items(), key=lambda item: (item[1][0] / max(item[1][1], 1), item[0])):
        if said >= _FEW:
            yield f"| {name} | {right} | {said} | {trust.get(name, '')} |"
    yield ""


def _counts(one: Measured) -> list[Counts]:
    return [
        Counts(len(matched(case.findings, answer.findings, strict=True)), len(answer.findings), len(case.findings))
        for case, answer in zip(one.cases, one.answers, strict=True)
    ]


def _share(right: int, of: int) -> str:
    low, high = wilson(right, of)
    return f"{Share(right, of, of).precision:.2f} ({low:.2f}–{high:.2f})" if of else "–"
