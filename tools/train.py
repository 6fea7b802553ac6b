"""Train the model in prompts/meaning/ on all that people marked but the test set: model.bin, and model.json with limits and figures.

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
from training.figures import Said, figures, said
from training.fit import Fitted, fit
from training.labelled import EVALS, ROOT, Marked, Sample, drafts, samples, sources
from training.unseen import keep
from training.vectors import SCALE, columns, features, matrix, whole_features

from coach.meaning.packed import Model, number, pack
from coach.meaning.weigh import weigh, weigh_whole
from coach.rules.pack import PRINCIPLES

HOME = ROOT / "prompts" / "meaning"
# Writers that are left out together, each group scored by a model that has not seen it. The cues were written by someone who had read F, G and H.
FOLDS = [
    {"J", "H", "FA", "FQ"}, {"development/C", "development/D", "development/E", "G", "good/H", "FB", "FR"}, {"F", "good/G", "T", "U", "FC", "FS"},
    {"V", "W", "X", "Y", "FD", "FT"}, {"Z", "M", "AA", "AB", "FE", "FU"}, {"AC", "AD", "AE", "AF", "FF", "FV"}, {"AG", "AH", "BA", "BB", "FG", "FW"},
    {"BC", "BD", "BE", "BG", "FI", "FX"}, {"BH", "BI", "BJ", "BK", "BL", "FJ"}, {"BM", "BN", "BP", "BQ", "BR", "FK"},
    {"BS", "BT", "BU", "BV", "BW", "FL"}, {"BX", "BY", "BZ", "DA", "DD", "DE", "FM"}, {"EA", "EB", "ED", "EE", "EG", "EH", "FN"},
    {"EI", "EJ", "EK", "EL", "EM", "EN", "EO", "FO"},
]  # fmt: skip
# Pairs and examples are unlike drafts: half of them are breaches. Counted in full they make the model worse.
COUNTS = {"case": 1.0, "pair": 0.15, "rule": 0.15}
BREACH, OTHER = 3.0, 2.0
# Smaller weights change no answer that counts; 21,000 rows stay of the sentences and 3,000 of the whole drafts, in that order here.
SMALLEST = (400, 200)
SHOWN = ("mix", "mix bias", "least", "alone", "lone lack", "doubt", "lack thresholds", "lack doubts", "cuts")


def main() -> int:
    """Train, choose limits, write both files."""
    everything, whole = list(samples()), list(drafts())
    rows, whole_rows = [features(sample.seen) for sample in everything], [whole_features(one.seen) for one in whole]
    seen, doubts = dict[int, list[int]](), dict[int, list[int]]()
    for fold in FOLDS:
        learn = [at for at, one in enumerate(everything) if one.writer not in fold]
        learn_whole = [at for at, one in enumerate(whole) if one.writer not in fold]
        model = Model(*trained(_at(everything, learn), _at(rows, learn), _at(whole, learn_whole), _at(whole_rows, learn_whole)))
        seen |= {id(one): weigh(one.seen, model) for one in everything if one.writer in fold}
        doubts |= {id(one): weigh_whole(one.seen, model) for one in whole if one.writer in fold}
    keep(everything, seen, whole, doubts)
    told = choose.told(everything, seen, [(one, doubts[id(one)]) for one in whole])
    data, biases = trained(everything, rows, whole, whole_rows)
    report = {
        **biases,
        **figures_of(choose.limits(told)),
        "sha256": hashlib.sha256(data).hexdigest(),
        "data": digests(),
        "sentences": len(everything),
        "drafts": len(whole),
        "validation": validated(told),
    }
    (HOME / "model.bin").write_bytes(data)
    (HOME / "model.json").write_text(json.dumps(report, indent=1) + "\n", "utf-8")
    print(json.dumps({key: report[key] for key in (*SHOWN, "validation")}, indent=1))
    return 0


def digests() -> dict[str, str]:
    """Return the digest of every file that is trained on."""
    return {path.relative_to(EVALS).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sources()}


def figures_of(limits: choose.Limits) -> dict[str, Any]:
    """Return the figures that a model's file keeps of its limits."""
    return {
        "principles": PRINCIPLES,
        "lacks": choose.LACKS,
        "mix": limits.mix,
        "mix bias": limits.bias,
        "least": limits.least,
        "alone": limits.alone,
        "lone lack": limits.lone_lack,
        "doubt": limits.doubt,
        "lack thresholds": limits.lacks,
        "lack doubts": limits.lack_doubts,
        "cuts": limits.cuts,
    }


def _at(rows: Sequence[Any], places: Sequence[int]) -> list[Any]:
    return [rows[at] for at in places]


def trained(
    learn: Sequence[Sample], rows: Sequence[dict[str, float]], whole: Sequence[Marked], whole_rows: Sequence[dict[str, float]]
) -> tuple[bytes, dict[str, list[int]]]:
    """Return the model's bytes and biases after learning from sentences and whole drafts."""
    places, whole_places = columns(rows), columns(whole_rows)
    found = fit(matrix(rows, places), *_sentence_labels(learn))
    labels = np.array([_whole_labels(one) for one in whole])
    found_whole = fit(matrix(whole_rows, whole_places), labels, np.ones_like(labels))
    both = zip((found, found_whole), (places, whole_places), SMALLEST, strict=True)
    tables = [(_weights(fitted, at, least), len(fitted.bias)) for fitted, at, least in both]
    return pack(*tables), {"bias": _bias(found), "whole bias": _bias(found_whole)}


def _sentence_labels(learn: Sequence[Sample]) -> tuple[Any, Any]:
    """Return what each sentence breaks, last whether it breaks anything, and how much each of these labels counts."""
    labels = np.array([[*(float(p in one.breaks) for p in PRINCIPLES), float(bool(one.breaks))] for one in learn])
    known = np.array([[*(float(one.known is None or p in one.known) for p in PRINCIPLES), 1.0] for one in learn])
    worth = np.array([[COUNTS[one.kind]] for one in learn])
    # A breach of another principle says more about where this one ends than a sentence that breaks none.
    breach = np.where(labels > 0, [BREACH] * len(PRINCIPLES) + [1.0], np.where(labels[:, -1:] > 0, OTHER, 1.0))
    return labels, known * worth * breach


def _whole_labels(one: Marked) -> list[float]:
    """Return what a draft leaves out, and last whether anything in it was marked."""
    missing = {gold.principle for gold in one.gold if gold.start is None}
    return [*(float(p in missing) for p in choose.LACKS), float(bool(one.gold))]


def _bias(found: Fitted) -> list[int]:
    return [round(float(value) * 1024) for value in found.bias]


def _weights(found: Fitted, places: dict[str, int], least: int) -> dict[int, list[int]]:
    """Return whole numbers by feature number; features that weigh next to nothing are left out."""
    out = {}
    for name, at in places.items():
        row = np.clip(np.rint(found.weights[at] * SCALE[name[0]] * 1024), -32768, 32767).astype(int).tolist()
        if max(map(abs, row)) >= least:
            out[number(name)] = row
    return out


def validated(told: Sequence[choose.Scored], sure: float = choose.LEAST_PRECISION) -> dict[str, Any]:
    """Return figures by writer, each with limits that come from the other writers alone; without the model, and with it."""
    answers: list[tuple[choose.Scored, list[Said]]] = []
    for fold in FOLDS:
        limits = choose.limits([one for one in told if one.marked.writer not in fold], sure)
        answers += [(one, said(one, limits)) for one in told if one.marked.writer in fold]
    ruled = [(one, [Said(f.principle, f.start, f.end) for f in one.marked.ruled]) for one, _ in answers]
    writers = list(dict.fromkeys(one.marked.writer for one, _ in answers))
    return {
        writer: {
            "rules": figures(row for row in ruled if writer in ("all", row[0].marked.writer)),
            "with the model": figures(row for row in answers if writer in ("all", row[0].marked.writer)),
        }
        for writer in [*writers, "all"]
    }


if __name__ == "__main__":
    sys.exit(main())
