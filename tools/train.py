"""Train the model in prompts/meaning/ on all that people marked but the test set: model.bin, and model.json with thresholds and figures.

Run: python tools/train.py (needs the dependency group `train`). The same data give the same bytes.
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np  # pyright: ignore[reportMissingImports]

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]
from training import choose
from training.fit import Fitted, fit
from training.labelled import EVALS, ROOT, Sample, samples, sources
from training.vectors import SCALE, columns, features, matrix

from coach.meaning.packed import Model, number, pack
from coach.meaning.weigh import weigh
from coach.rules.pack import PRINCIPLES

HOME = ROOT / "prompts" / "meaning"
# Writers that are left out together, each group scored by a model that has not seen it. The cues were written by someone who had read F, G and H.
FOLDS = [{"J"}, {"development/C", "development/D", "development/E"}, {"F", "good/G"}, {"G", "good/H"}, {"H"}]
UNREAD = {"J", "development/C", "development/D", "development/E"}
COUNTS = {"case": 1.0, "pair": 1.0, "rule": 0.5}
SMALLEST, BREACH, OTHER = 24, 3.0, 2.0


def main() -> int:
    """Train, choose thresholds, write both files."""
    everything = list(samples())
    rows = [features(sample.seen) for sample in everything]
    scores: dict[int, list[int]] = {}
    for fold in FOLDS:
        learn = [at for at, sample in enumerate(everything) if sample.writer not in fold]
        data, bias = trained([everything[at] for at in learn], [rows[at] for at in learn])
        model = Model(data, {"bias": bias})
        scores |= {id(sample): weigh(sample.seen, model) for sample in everything if sample.writer in fold}
    told = choose.told(everything, scores)
    mix = choose.mix(told)
    least = choose.thresholds(told, mix)
    data, bias = trained(everything, rows)
    (HOME / "model.bin").write_bytes(data)
    parts = {"principles": PRINCIPLES, "bias": bias, "mix": mix, "thresholds": least}
    report = {
        **parts,
        "sha256": hashlib.sha256(data).hexdigest(),
        "data": {path.relative_to(EVALS).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sources()},
        "sentences": len(everything),
        "validation": validated(told),
    }
    (HOME / "model.json").write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    print(json.dumps(report["validation"], indent=1))
    return 0


def trained(learn: Sequence[Sample], rows: Sequence[dict[str, float]]) -> tuple[bytes, list[int]]:
    """Return the model's bytes and biases after learning from `learn`."""
    places = columns(rows)
    labels = np.array([[*(float(p in one.breaks) for p in PRINCIPLES), float(bool(one.breaks))] for one in learn])
    known = np.array([[*(float(one.known is None or p in one.known) for p in PRINCIPLES), 1.0] for one in learn])
    worth = np.array([[COUNTS[one.kind]] for one in learn])
    # A breach of another principle says more about where this one ends than a sentence that breaks none.
    breach = np.where(labels > 0, [BREACH] * len(PRINCIPLES) + [1.0], np.where(labels[:, -1:] > 0, OTHER, 1.0))
    found = fit(matrix(rows, places), labels, known * worth * breach)
    return pack(_weights(found, places), labels.shape[1]), [round(float(value) * 1024) for value in found.bias]


def _weights(found: Fitted, places: dict[str, int]) -> dict[int, list[int]]:
    """Return whole numbers by feature number; features that weigh next to nothing are left out."""
    out = {}
    for name, at in places.items():
        row = np.clip(np.rint(found.weights[at] * SCALE[name[0]] * 1024), -32768, 32767).astype(int).tolist()
        if max(map(abs, row)) >= SMALLEST:
            out[number(name)] = row
    return out


def validated(told: Sequence[choose.Told]) -> dict[str, Any]:
    """Return figures for writers that neither the cues' author nor the thresholds have seen, and for all with the final thresholds."""
    unread, rest = [one for one in told if one.sample.writer in UNREAD], [one for one in told if one.sample.writer not in UNREAD]
    mix = choose.mix(rest)
    all_mix = choose.mix(told)
    return {
        "unread writers, thresholds of the others": choose.figures(unread, mix, choose.thresholds(rest, mix)),
        "all writers, final thresholds": choose.figures(told, all_mix, choose.thresholds(told, all_mix)),
    }


if __name__ == "__main__":
    sys.exit(main())
