"""Write drafts and what coaching makes of them side by side, for judges who must not know which is which.

Run: python tools/pairs.py DRAFTS.jsonl… --out FOLDER [--seed 1] [--safe] [--semantic]. `sheet.jsonl` is for the judges: the conversation, A and B.
`key.jsonl` stays with you: which of them is the coached one, and its edits. Drafts that no edit changes are left out and counted.
Without --out only the counts are printed.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import coach
from coach.request import parse
from coach.rules.pack import PRINCIPLES


class Pair(NamedTuple):
    """A draft's row, what came of it, and the draft with its edits made."""

    row: dict[str, Any]
    answer: coach.Coaching
    coached: str


def main(arguments: Sequence[str]) -> int:
    """Write the pairs; return the exit code."""
    asked = _arguments().parse_args(arguments)
    meaning: coach.Meaning = "semantic" if asked.semantic else True
    pairs = [_pair(row, safe=asked.safe, meaning=meaning) for path in asked.drafts for row in _rows(path, asked.verdict)]
    changed = [pair for pair in pairs if pair.coached != pair.row["draft"]]
    print("\n".join(_counts(pairs, len(changed))))
    if asked.out:
        asked.out.mkdir(parents=True, exist_ok=True)
        coins = Random(asked.seed)
        sides = [coins.random() < 0.5 for _ in changed]
        _write(asked.out / "sheet.jsonl", map(_shown, changed, sides))
        _write(asked.out / "key.jsonl", map(_key, changed, sides))
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("drafts", nargs="+", type=Path, help="cases in the form of tests/evals, one a line")
    parser.add_argument("--out", type=Path, help="folder for sheet.jsonl and key.jsonl")
    parser.add_argument("--seed", type=int, default=1, help="hides the order: the same seed, the same order")
    parser.add_argument("--safe", action="store_true", help="apply the safe edits alone, as in the rewrite")
    parser.add_argument("--semantic", action="store_true", help="let the sentence encoder look too")
    parser.add_argument("--verdict", choices=("send", "revise"), help="only cases that people marked so")
    return parser


def _rows(path: Path, verdict: str | None) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line) if line.strip() else {}
        if "draft" in row and verdict in (None, row.get("verdict")):
            yield row


def _pair(row: dict[str, Any], *, safe: bool, meaning: coach.Meaning) -> Pair:
    said = {"role": "customer", "text": row["customer"]}
    request = {name: row.get(name) for name in ("channel", "agent_name", "customer_name", "policy")}
    answer = coach.reply(parse({**request, "text": row["draft"], "thread": [*(row.get("history") or ()), said]}), meaning=meaning)
    edits = [edit for edit in answer.edits if edit.apply == "safe" or not safe]
    return Pair(row, answer, coach.apply(row["draft"], edits))


def _shown(pair: Pair, first: bool) -> dict[str, Any]:
    row = pair.row
    one, other = (pair.coached, row["draft"]) if first else (row["draft"], pair.coached)
    return {**{name: row.get(name) for name in ("id", "channel", "history", "customer", "policy")}, "A": one, "B": other}


def _key(pair: Pair, first: bool) -> dict[str, Any]:
    edits = [edit.model_dump(exclude={"reason"}) for edit in pair.answer.edits]
    return {"id": pair.row["id"], "coached": "A" if first else "B", "verdict": pair.row.get("verdict"), "edits": edits}


def _counts(pairs: Sequence[Pair], changed: int) -> Iterator[str]:
    """Yield how many drafts get an edit, and how many findings of each principle do."""
    answers = [pair.answer for pair in pairs]
    safe = sum(answer.rewrite is not None for answer in answers)
    yield f"{len(pairs)} drafts: {safe} with a safe edit, {sum(bool(a.edits) for a in answers)} with any, {changed} in the pairs"
    found = Counter(finding.principle for answer in answers for finding in answer.findings)
    cured = Counter(edit.principle for answer in answers for edit in answer.edits)
    sure = Counter(edit.principle for answer in answers for edit in answer.edits if edit.apply == "safe")
    for principle in PRINCIPLES:
        yield f"  {principle:20} {found[principle]:4} findings {cured[principle]:4} edits ({sure[principle]} safe)"


def _write(path: Path, rows: Iterator[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    print(f"wrote {path}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
