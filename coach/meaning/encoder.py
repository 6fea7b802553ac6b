"""The sentence encoder of the extra `semantic`: a small network that reads customer and draft at once and scores every sentence in its context.

Four of the six layers of all-MiniLM-L6-v2 (Apache-2.0), trained further on our labelled drafts by tools/encoder.py; weights in eight bits, run by onnxruntime on one core.
"""

import hashlib
from collections.abc import Sequence
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from coach.case import Case
from coach.errors import EngineError
from coach.meaning.packed import folder
from coach.meaning.windows import Encode, Window, windows


class Told(NamedTuple):
    """Scores in 1,024ths of log odds: of each sentence for every principle and last for any breach; of the draft for what is left out and last for any breach."""

    sentences: list[list[int]]
    whole: list[int]


class Encoder:
    """Scores cases; may be shared by threads."""

    def __init__(self, home: Path) -> None:
        """Read tokens and network from a folder; raises EngineError without the extra."""
        try:
            runtime: Any = import_module("onnxruntime")
            self._encode = tokens(home / "semantic.tokens.json")
        except ImportError as error:
            raise EngineError("the sentence encoder needs onnxruntime and tokenizers; pip install 'coach-my-reply[semantic]'") from error
        options = runtime.SessionOptions()
        # More threads add up in another order, and a server has other requests for its cores.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        data = (home / "semantic.onnx").read_bytes()
        self.digest = hashlib.sha256(data).hexdigest()
        self._run = partial(runtime.InferenceSession(data, options, providers=["CPUExecutionProvider"]).run, None)

    def __call__(self, case: Case) -> Told:
        """Return what the encoder gives for a case."""
        found = [(window, *self._scores(window)) for window in windows(case, self._encode)]
        sentences = [scores for _, rows, _ in found for scores in rows]
        return Told(sentences, _together([whole for _, _, whole in found]))

    def _scores(self, window: Window) -> tuple[list[list[int]], list[int]]:
        import numpy as np

        share: Any = np.zeros((1, len(window.places), len(window.ids)), np.float32)
        for row, (_, start, end) in enumerate(window.places):
            share[0, row, start:end] = 1 / max(end - start, 1)
        given = {"ids": np.array([window.ids]), "sides": np.array([window.sides]), "share": share}
        sentences, draft = (np.rint(scores[0] * 1024).astype(int).tolist() for scores in self._run(given))
        return sentences, draft


def tokens(file: Path) -> Encode:
    """Return what turns a text into token numbers, whole and without padding."""
    known: Any = import_module("tokenizers").Tokenizer.from_file(str(file))
    known.no_padding()
    known.no_truncation()
    return lambda text: list(known.encode(text, add_special_tokens=False).ids)


def _together(wholes: Sequence[list[int]]) -> list[int]:
    """Return the scores of a draft from those of its windows: left out is what is in none, wrong what is so in one."""
    *lacks, wrong = zip(*wholes, strict=True)
    return [*map(min, lacks), max(wrong)]


@cache
def encoder() -> Encoder:
    """Return our encoder, read when first needed."""
    return Encoder(folder())
