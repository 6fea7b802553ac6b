"""Learn from the blind verdicts in tests/evals/judged which changes do harm: prompts/meaning/harm.json.

Run: python tools/harm.py (needs the dependency group `train`; half a minute). The same sheets, rules and model give the same bytes. Prints what the limit
costs. With --lone it writes nothing and prints how many changes that were all there was, and that no rule asked for, did harm: by how sure the model was.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np  # pyright: ignore[reportMissingImports]
from scipy.sparse import csr_matrix  # pyright: ignore[reportMissingImports]

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]
from training.fit import fit
from training.labelled import EVALS, ROOT

from coach.meaning.find import view
from coach.meaning.judge import LONE
from coach.meaning.weigher import weigher
from coach.plan.brief import findings
from coach.plan.marks import marks
from coach.plan.proposal import Proposal
from coach.request import parse
from coach.rules.load import load

# Marks that fewer changes have teach nothing; a pair in which readers saw no difference counts as half harmed.
LEAST, SAME = 20, 0.5
# Later rounds test what was learned of these.
SHEETS = [*(f"round{n}" for n in range(1, 38)), *(f"single{n}" for n in range(1, 5))]
# Rounds of the engine as it is but for cures mended since, and without a limit: on their pairs it is chosen. Of those that stay so many in a hundred
# may be worse: half of what we allow, for new drafts bring new kinds.
CHOSEN_ON, MOST_WORSE = frozenset(SHEETS[14:29]), 1.5
# Those of them that hold only what the sentence encoder changes.
ENCODED = frozenset(f"round{n}" for n in (19, 20, 22, 24, 26, 28))
FOLDS, DECAY = 10, 2.0
# Judged alone, though the draft had more changes: another question, which must not be taken for a draft with one.
SINGLE = "single"


class Told(NamedTuple):
    """One change of a judged pair: what is seen of it, and what readers said of the pair."""

    pair: tuple[str, str, str]
    worse: float
    share: float
    marks: Mapping[str, int]

    @property
    def writer(self) -> str:
        """Who wrote the draft."""
        return re.split(r"\d", self.pair[1])[0]


def main() -> int:
    """Learn, choose the limit on writers left out, write the file; or count lone changes."""
    if "--lone" in sys.argv:
        print("\n".join(_lone()))
        return 0
    told = [one for name in SHEETS for one in _sheet(EVALS / "judged" / f"{name}.jsonl")]
    seen = Counter(name for one in told for name in one.marks)
    names = sorted(name for name, count in seen.items() if count >= LEAST)
    writers = sorted({one.writer for one in told})
    unseen = np.zeros(len(told))
    for fold in range(FOLDS):
        out = set(writers[fold::FOLDS])
        weights, bias = _learned([one for one in told if one.writer not in out], names)
        for at, one in enumerate(told):
            if one.writer in out:
                unseen[at] = bias + sum(weights[name] * value for name, value in one.marks.items() if name in weights)
    limit, report = _limit(told, unseen, CHOSEN_ON)
    encoded, encoder_report = _limit(told, unseen, ENCODED)
    weights, bias = _learned(told, names)
    kept = {name: weight for name, weight in weights.items() if weight and name != SINGLE}
    limits = {"limit": limit, "limit with encoder": min(limit, encoded)}
    written = {**limits, "bias": bias, "learned on": SHEETS, "told": report, "told of encoder": encoder_report, "weights": kept}
    (ROOT / "prompts" / "meaning" / "harm.json").write_text(json.dumps(written, indent=1) + "\n", "utf-8")
    print(json.dumps(report), json.dumps(encoder_report))
    return 0


def _lone() -> Iterator[str]:
    """Yield a line for older and for newer rounds: of lone changes that no rule asks for, how many were worse, below the score LONE and from it on."""
    for name, rounds in ("5 to 29", range(5, 30)), ("30 to 47", (*range(30, 41, 2), 43, 45, 46, 47)):
        told = [one for n in rounds for one in _sheet(EVALS / "judged" / f"round{n}.jsonl")]
        guessed = [one for one in told if one.share == 1 and not one.marks.get("ruled", 1)]
        sides = ([one for one in guessed if (one.marks["sure"] << 10 >= LONE) == sure] for sure in (False, True))
        yield f"rounds {name}: " + ", ".join(f"{sum(one.worse == 1 for one in side)} of {len(side)} worse" for side in sides)


def _sheet(path: Path) -> Iterator[Told]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if "edits" in row:
            yield from _row(path.stem, row)


def _row(sheet: str, row: Mapping[str, Any]) -> Iterator[Told]:
    draft = row["B" if row["coached"] == "A" else "A"]
    thread = [*(row["history"] or ()), {"role": "customer", "text": row["customer"]}]
    pack = load(())
    case = pack.case(parse({"text": draft, "thread": thread, "channel": row["channel"], "policy": row["policy"] or []}))
    seen = view(case, findings(case, pack), weigher(True))
    single = sheet.startswith("single")
    changes = [Proposal(e["start"], e["end"], e["replacement"], e["principle"], "", "suggest") for e in row["edits"]]
    for change in changes:
        shown = marks(seen, change, len(changes) == 1 and not single)
        yield Told((sheet, row["id"], row[row["coached"]]), _worse(row), 1 / len(changes), shown | ({SINGLE: 1} if single else {}))


def _worse(row: Mapping[str, Any]) -> float:
    """Return 1 where most readers would rather have the draft, 0 where most would rather not."""
    said = [row["better"], *row.get("again", ())]
    worse = sum(one not in ("same", row["coached"]) for one in said)
    better = sum(one == row["coached"] for one in said)
    return 1.0 if worse * 2 > len(said) else 0.0 if better * 2 > len(said) else SAME


def _learned(told: Sequence[Told], names: Sequence[str]) -> tuple[dict[str, int], int]:
    """Return weights by mark and the bias, in 1,024ths of log odds."""
    column = {name: at for at, name in enumerate(names)}
    places = [(at, column[name], value) for at, one in enumerate(told) for name, value in one.marks.items() if name in column]
    at, columns, values = zip(*places, strict=True)
    rows = csr_matrix((values, (at, columns)), shape=(len(told), len(names)), dtype=float)
    twice = csr_matrix(np.repeat(rows.toarray(), 2, axis=0))
    labels = np.tile([[1.0], [0.0]], (len(told), 1))
    counts = np.array([[part * one.share] for one in told for part in (one.worse, 1 - one.worse)])
    fitted = fit(twice, labels, counts, DECAY)
    return {name: round(float(w) * 1024) for name, w in zip(names, fitted.weights[:, 0], strict=True)}, round(float(fitted.bias[0]) * 1024)


def _limit(told: Sequence[Told], scores: Any, sheets: frozenset[str]) -> tuple[int, dict[str, float]]:
    """Return the highest limit that leaves few enough pairs worse, if the riskiest change of a pair is the guilty one, and what it costs."""
    chosen = [(one, float(s)) for one, s in zip(told, scores, strict=True) if one.pair[0] in sheets]
    pairs = [[*group] for _, group in groupby(sorted(chosen, key=lambda c: c[0].pair), key=lambda c: c[0].pair)]
    everything = sorted({s for _, s in chosen}, reverse=True)
    for limit in everything:
        stay = [pair for pair in pairs if any(s < limit for _, s in pair)]
        worse = sum(pair[0][0].worse == 1 and max(s for _, s in pair) < limit for pair in stay)
        if 100 * worse <= MOST_WORSE * len(stay):
            all_worse, still = (sum(pair[0][0].worse == 1 for pair in some) for some in (pairs, stay))
            gone = sum(s >= limit for _, s in chosen)
            report = {
                "pairs": len(pairs),
                "worse": all_worse,
                "pairs that stay": len(stay),
                "worse for certain": worse,
                "worse at most": still,
            }
            return round(limit), {**report, "changes": len(chosen), "changes that go": gone}
    raise SystemExit("no limit leaves so few worse; more verdicts, or a larger MOST_WORSE")


if __name__ == "__main__":
    sys.exit(main())
