"""Compare answers with what was marked: precision, recall, and what rewrites kept, added and invented."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

from coach._generated import PrincipleId
from coach.evaluation.cases import LabelledCase
from coach.models import Coaching
from coach.text.later import later

_NUMBERISH = later(r"https?://\S+|[\w.+-]+@[\w-]+\.\w+|\d[\d.,:/-]*\d|\d")


class Share(NamedTuple):
    """Precision and recall over counts: right, said and marked."""

    right: int
    said: int
    gold: int

    @property
    def precision(self) -> float:
        """Right among said."""
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Right among marked."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Miss(NamedTuple):
    """A marked finding that was not said, or a said one that nobody marked."""

    kind: Literal["missed", "wrong"]
    case: str
    principle: PrincipleId
    what: str
    rule: str


class Score(NamedTuple):
    """Everything `coach eval` prints."""

    cases: int
    detection: Share
    loose: Share
    principles: dict[str, Share]
    rules: dict[str, Share]
    verdicts: int
    good: int
    false_alarms: int
    untouched: int
    rewritten: int
    keep: Share
    added: int
    invented: int
    misses: tuple[Miss, ...]


def score(cases: Sequence[LabelledCase], answers: Sequence[Coaching]) -> Score:
    """Compare answers with what was marked; both in the same order."""
    pairs = list(zip(cases, answers, strict=True))
    matches = [matched(case.findings, answer.findings, strict=True) for case, answer in pairs]
    loose = sum(len(matched(case.findings, answer.findings, strict=False)) for case, answer in pairs)
    said = [finding for answer in answers for finding in answer.findings]
    gold = [finding for case in cases for finding in case.findings]
    right = [
        (g, s)
        for (case, answer), found in zip(pairs, matches, strict=True)
        for g, s in ((case.findings[i], answer.findings[j]) for i, j in found)
    ]
    good = [(case, answer) for case, answer in pairs if case.verdict == "send"]
    rewrites = [(case, answer.rewrite) for case, answer in pairs if answer.rewrite is not None]
    return Score(
        cases=len(cases),
        detection=Share(len(right), len(said), len(gold)),
        loose=Share(loose, len(said), len(gold)),
        principles={
            p: _share(p, [g.principle for g, _ in right], [s.principle for s in said], [g.principle for g in gold])
            for p in sorted({g.principle for g in gold} | {f.principle for f in said})
        },
        rules={r: _share(r, [s.rule for _, s in right], [s.rule for s in said], []) for r in sorted({s.rule for s in said})},
        verdicts=sum(case.verdict == answer.verdict for case, answer in pairs),
        good=len(good),
        false_alarms=sum(bool(answer.findings) for _, answer in good),
        untouched=sum(answer.rewrite is None or _fold(answer.rewrite) == _fold(case.draft) for case, answer in good),
        rewritten=len(rewrites),
        keep=Share(
            sum(_fold(k) in _fold(text) for case, text in rewrites for k in case.must_keep),
            0,
            sum(len(case.must_keep) for case, _ in rewrites),
        ),
        added=sum(
            any(_fold(k) in _fold(text) and _fold(k) not in _fold(case.sources()) for k in case.must_not_add) for case, text in rewrites
        ),
        invented=sum(
            any(n.strip(".,:/-") not in _fold(case.sources()) for n in _NUMBERISH.findall(_fold(text))) for case, text in rewrites
        ),
        misses=tuple(miss for (case, answer), found in zip(pairs, matches, strict=True) for miss in _misses(case, answer, found)),
    )


def _share(name: str, right: Sequence[str], said: Sequence[str], gold: Sequence[str]) -> Share:
    return Share(right.count(name), said.count(name), gold.count(name))


def matched(gold: Sequence[Any], said: Sequence[Any], *, strict: bool) -> list[tuple[int, int]]:
    """Pair marked and said findings that overlap, omissions and exact spans first; each is used once."""
    pairs = [
        (_closeness(g, s), i, j)
        for i, g in enumerate(gold)
        for j, s in enumerate(said)
        if _meets(g, s) and (not strict or g.principle == s.principle)
    ]
    used_gold, used_said, out = set(), set(), []
    for _, i, j in sorted(pairs, key=lambda pair: pair[0]):
        if i not in used_gold and j not in used_said:
            used_gold.add(i)
            used_said.add(j)
            out.append((i, j))
    return out


def _meets(gold: Any, said: Any) -> bool:
    return gold.start is None or said.start is None or (gold.start < said.end and said.start < gold.end)


def _closeness(gold: Any, said: Any) -> tuple[bool, bool]:
    return ((gold.start is None) != (said.start is None), (gold.start, gold.end) != (said.start, said.end))


def _misses(case: LabelledCase, answer: Coaching, found: Sequence[tuple[int, int]]) -> Iterable[Miss]:
    hit_gold, hit_said = {i for i, _ in found}, {j for _, j in found}
    for i, g in enumerate(case.findings):
        if i not in hit_gold:
            yield Miss("missed", case.id, g.principle, g.text or f"(missing) {g.missing}", "")
    for j, s in enumerate(answer.findings):
        if j not in hit_said:
            yield Miss("wrong", case.id, s.principle, s.text or f"(missing) {s.missing}", s.rule)


def _fold(text: str) -> str:
    return " ".join(text.lower().split())
