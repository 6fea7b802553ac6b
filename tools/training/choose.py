"""How the sentences of a draft and the draft as a whole weigh on each other, and from which score on the model speaks: on writers that it has not seen."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np  # pyright: ignore[reportMissingImports]

from coach.evaluation.cases import Gold
from coach.meaning.judge import ROOM, likeliest, others, scored, tell, weighed
from coach.models import Finding
from coach.rules.pack import PRINCIPLES

from .fit import fit
from .labelled import Marked, Sample

# Principles that are broken by what is not there often enough to be learned.
LACKS = ("listening", "empathy", "proactivity", "boundaries")
# What a rule finds left out and the model may take back: not an answer or a line for an abuser, which rules look for ask by ask and word by word.
DOUBTED = ("empathy",)
# Of the findings above a limit so many must be right, the first few apart: of those in sentences, and of what is left out beside what was found already.
LEAST_PRECISION, LACK_PRECISION, FIRST = 0.76, 0.65, 3
# A finding that stands alone may alarm so many of the good drafts.
LONE_ALARMS = 0.005


class Told(NamedTuple):
    """One sentence of a case that was scored by a model that had not seen its writer."""

    sample: Sample
    told: Sequence[tuple[int, ...]]


class Limits(NamedTuple):
    """What the model's figures hold: the weights of what speaks for a breach, the scores from which on it speaks."""

    mix: list[int]
    bias: list[int]
    least: int = -(10**9)
    alone: int = -(10**9)
    lone_lack: int = -(10**9)
    doubt: int = -(10**9)
    lacks: Sequence[int | None] = (None,) * len(LACKS)
    lack_doubts: Sequence[int] = (-(10**9),) * len(LACKS)
    cuts: Sequence[int] = ()


class Scored(NamedTuple):
    """A whole draft with its scores, and its sentences."""

    marked: Marked
    scores: Sequence[int]
    sentences: Sequence[Told]


def told(samples: Iterable[Sample], scores: Mapping[int, list[int]], drafts: Iterable[tuple[Marked, list[int]]]) -> list[Scored]:
    """Return the whole drafts with what speaks for a breach in each of their sentences; greetings break nothing."""
    cases: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        if id(sample) in scores:
            cases[sample.case].append(sample)
    return [Scored(marked, whole, _told(cases[marked.case], scores, whole[-1])) for marked, whole in drafts]


def _told(found: Sequence[Sample], scores: Mapping[int, list[int]], doubt: int) -> list[Told]:
    sentences = [scored(sample.seen, scores[id(sample)]) for sample in found]
    rules = sum(sample.ruled for sample in found)
    beside = zip(found, sentences, others(sentences), strict=True)
    return [Told(one, tell(own, rest, rules, doubt)) for one, own, rest in beside if one.seen.sentence.part != "greeting"]


def limits(all_scored: Sequence[Scored], sure: float = LEAST_PRECISION) -> Limits:
    """Return weights and limits that fit these drafts; of the findings in sentences the share `sure` must be right."""
    found = Limits(*_mix([one for scored in all_scored for one in scored.sentences]))
    found = found._replace(doubt=_doubt(all_scored, found), lack_doubts=[_lack_doubt(all_scored, principle) for principle in LACKS])
    ranked = [(score, PRINCIPLES[column] in one.sample.touched) for scored in all_scored for one, column, score in spoken(scored, found)]
    found = found._replace(least=lowest(ranked, lambda right, said: right / said >= sure) or 0)
    found = found._replace(lacks=[_lack(all_scored, at, found) for at in range(len(LACKS))])
    return found._replace(alone=_alone(all_scored, found), lone_lack=_lone_lack(all_scored, found), cuts=_cuts(all_scored, found))


def trusted(scored: Scored, found: Limits) -> list[Finding]:
    """Return the rules' findings that the model does not doubt."""
    return [one for one in scored.marked.ruled if _believed(scored, one, found)]


def _believed(scored: Scored, one: Finding, found: Limits) -> bool:
    if one.start is None:
        return one.principle not in LACKS or scored.scores[LACKS.index(one.principle)] >= found.lack_doubts[LACKS.index(one.principle)]
    score = _own(scored, one, found)
    return score is None or score >= found.doubt


def spoken(scored: Scored, found: Limits) -> list[tuple[Told, int, int]]:
    """Return the sentences in which the model would speak, each with column and score."""
    ruled = [(one.start, one.end or 0) for one in trusted(scored, found) if one.start is not None]
    free = [one for one in scored.sentences if not any(_in(one, start, end) for start, end in ruled)]
    all_said = [(one, *likeliest(one.told, found.mix, found.bias)) for one in free]
    return [said for said in all_said if said[2] >= found.least]


def lacking(scored: Scored, found: Limits) -> list[str]:
    """Return the principles of what the model would find left out."""
    taken = _taken(scored, found)
    return [
        p
        for p, score, least in zip(LACKS, scored.scores, found.lacks, strict=False)
        if least is not None and score >= least and p not in taken
    ]


def lowest(ranked: Iterable[tuple[int, bool]], holds: Callable[[int, int], bool]) -> int | None:
    """Return the lowest score down to which `holds` is true of how many were right and how many said."""
    right, least = 0, None
    for said, (score, good) in enumerate(sorted(ranked, key=lambda row: -row[0]), 1):
        right += good
        if right >= FIRST and holds(right, said):
            least = score
    return least


def _mix(all_told: Sequence[Told]) -> tuple[list[int], list[int]]:
    """Return the weights of what speaks for a breach, and the bias of each principle, in 1,024ths."""
    from scipy.sparse import csr_matrix  # pyright: ignore[reportMissingImports]

    each, width = np.eye(len(PRINCIPLES)), len(all_told[0].told[0])
    rows = np.array([[*(value / 1024 for value in row), *each[column]] for one in all_told for column, row in enumerate(one.told)])
    labels = np.array([[float(p in one.sample.breaks)] for one in all_told for p in PRINCIPLES])
    fitted = fit(csr_matrix(rows), labels, np.ones_like(labels))
    weights = [round(float(weight) * 1024) for weight in fitted.weights[:, 0]]
    return weights[:width], [round(float(fitted.bias[0]) * 1024) + own for own in weights[width:]]


def _in(one: Told, start: int, end: int) -> bool:
    return start < one.sample.seen.sentence.end and one.sample.seen.sentence.start < end


def _own(scored: Scored, finding: Finding, found: Limits) -> int | None:
    """Return what the model gives for a rule's finding; None for one that it has no say in: safe, or one of two in a sentence."""
    if finding.start is None or finding.rule in scored.marked.safe:
        return None
    column, start = PRINCIPLES.index(finding.principle), finding.start
    sentence = next((one for one in scored.sentences if _in(one, start, start + 1)), None)
    if sentence is None or sum(one.start is not None and _in(sentence, one.start, one.start + 1) for one in scored.marked.ruled) > 1:
        return None
    return weighed(sentence.told[column], found.mix, found.bias[column])


def _doubt(all_scored: Sequence[Scored], found: Limits) -> int:
    """Return below which score a rule's finding is more often wrong than right."""
    return _turning(
        (score, any(gold.principle == one.principle and _meets(gold, one) for gold in scored.marked.gold))
        for scored in all_scored
        for one in scored.marked.ruled
        if (score := _own(scored, one, found)) is not None
    )


def _lack_doubt(all_scored: Sequence[Scored], principle: str) -> int:
    """Return below which score what a rule finds left out under a principle is there twice as often as not."""
    if principle not in DOUBTED:
        return -(10**9)
    scores = [
        (scored.scores[LACKS.index(principle)], any(gold.principle == principle for gold in scored.marked.gold))
        for scored in all_scored
        for one in scored.marked.ruled
        if one.start is None and one.principle == principle
    ]
    return _turning(scores, cost=2)


def _turning(scores: Iterable[tuple[int, bool]], cost: int = 1, harm: int = 1) -> int:
    """Return the score below which more are wrong than right, counted from the lowest; one that is right counts `cost` times, one that is wrong `harm` times."""
    gain, best, limit = 0, 0, -(10**9)
    for score, right in sorted(scores):
        gain += -cost if right else harm
        if gain > best:
            best, limit = gain, score + 1
    return limit


def _meets(gold: Gold, one: Finding) -> bool:
    return gold.start is None or ((one.start or 0) < (gold.end or 0) and gold.start < (one.end or 0))


def _taken(scored: Scored, found: Limits) -> set[str]:
    return {one.principle for one in trusted(scored, found)} | {PRINCIPLES[column] for _, column, _ in spoken(scored, found)}


def _lack(all_scored: Sequence[Scored], at: int, found: Limits) -> int | None:
    ranked = [
        (scored.scores[at], any(gold.principle == LACKS[at] for gold in scored.marked.gold))
        for scored in all_scored
        if LACKS[at] not in _taken(scored, found)
    ]
    return lowest(ranked, lambda right, said: (right + 1) / (said + 2) >= LACK_PRECISION)


def _alone(all_scored: Sequence[Scored], found: Limits) -> int:
    """Return from which sum of its score and that of the whole draft on a breach may stand alone."""
    good = [scored for scored in all_scored if not scored.marked.gold]
    roomy = [scored for scored in good if len(scored.sentences) > ROOM]
    silent = [one for one in roomy if not trusted(one, found) and not lacking(one, found)]
    lone = [said[0][2] + one.scores[-1] for one in silent if len(said := spoken(one, found)) == 1]
    allowed = round(LONE_ALARMS * len(good))
    return sorted(lone, reverse=True)[allowed] + 1 if len(lone) > allowed else -(10**9)


def _lone_lack(all_scored: Sequence[Scored], found: Limits) -> int:
    """Return below which score of the whole draft something left out that is all that was found is more often there than not."""
    lone = [one for one in all_scored if not spoken(one, found) and len([*trusted(one, found), *lacking(one, found)]) == 1]
    return _turning((one.scores[-1], bool(one.marked.gold)) for one in lone if all(said.start is None for said in trusted(one, found)))


def _cuts(all_scored: Sequence[Scored], found: Limits) -> list[int]:
    """Return, for each principle, from which score on words may go: where below it more than one in ten such sentences break nothing at all."""
    said = [(column, score, bool(one.sample.touched)) for scored in all_scored for one, column, score in spoken(scored, found)]
    return [_turning(((score, bad) for at, score, bad in said if at == column), harm=9) for column in range(len(PRINCIPLES))]
