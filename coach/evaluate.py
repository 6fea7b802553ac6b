"""How well the coach finds what a person marked, and what its rewrites keep: precision, recall and the rest."""

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from coach._generated import PrincipleId
from coach.errors import DraftError
from coach.models import Channel, Coaching, Draft, Turn, Verdict

_NUMBERISH = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.\w+|\d[\d.,:/-]*\d|\d")


class Gold(BaseModel):
    """One finding that a person marked; offsets are code points, null for an omission."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    principle: PrincipleId
    start: int | None
    end: int | None
    text: str | None = None
    missing: str | None = None


class LabelledCase(BaseModel):
    """One labelled draft; the fields are described in tests/evals/README.md."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    channel: Channel
    customer: str
    history: tuple[Turn, ...] = ()
    agent_name: str | None = None
    customer_name: str | None = None
    policy: tuple[str, ...] = ()
    draft: str
    findings: tuple[Gold, ...]
    must_keep: tuple[str, ...] = ()
    must_not_add: tuple[str, ...] = ()
    verdict: Verdict

    def request(self) -> Draft:
        """Return the request that asks for this case."""
        return Draft(
            id=self.id,
            text=self.draft,
            channel=self.channel,
            thread=(*self.history, Turn(role="customer", text=self.customer)),
            agent_name=self.agent_name,
            customer_name=self.customer_name,
            policy=self.policy,
        )

    def sources(self) -> str:
        """Return every text that a rewrite may take facts from."""
        return " ".join([self.draft, self.customer, *(turn.text for turn in self.history), *self.policy])


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


def read_cases(path: Path) -> list[LabelledCase]:
    """Return the labelled cases of a JSON Lines file; raises DraftError that names file and line."""
    cases = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            cases += [LabelledCase.model_validate(json.loads(line))] if line.strip() else []
        except (ValidationError, json.JSONDecodeError) as error:
            raise DraftError(f"{path}:{number}: no labelled case: {error}") from error
    return cases


def score(cases: Sequence[LabelledCase], answers: Sequence[Coaching]) -> Score:
    """Compare answers with what was marked; both in the same order."""
    pairs = list(zip(cases, answers, strict=True))
    matches = [_match(case.findings, answer.findings, strict=True) for case, answer in pairs]
    loose = sum(len(_match(case.findings, answer.findings, strict=False)) for case, answer in pairs)
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


def _match(gold: Sequence[Any], said: Sequence[Any], *, strict: bool) -> list[tuple[int, int]]:
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
