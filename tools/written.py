"""Bring what the writers handed in into the form of tests/evals: one file a writer, offsets found, nothing printed but counts.

Run: python tools/written.py FOLDER LETTER…; cases lie in FOLDER as F1.jsonl …, sentences in pairs as L-empathy.jsonl …
Without arguments it prints how much there is of each writer.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[1] / "tests/evals/written"


def main(arguments: list[str]) -> int:
    """Convert every writer named; return the exit code."""
    if not arguments:
        print("\n".join(_counted(path) for path in sorted(HOME.glob("*.jsonl"))))
        return 0
    folder, *letters = arguments
    for letter in letters:
        rows = [_placed(row) for row in _rows(Path(folder), letter)]
        (HOME / f"{letter}.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
        print(f"{letter}: {len(rows)} lines")
    return 0


def _counted(path: Path) -> str:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    if "draft" not in rows[0]:
        return f"{path.stem}: {len(rows)} sentences, {sum(row['label'] == 'good' for row in rows)} of them right"
    marked = [found for row in rows for found in row["findings"]]
    missing = sum(found["start"] is None for found in marked)
    return f"{path.stem}: {len(rows)} cases, {sum(not row['findings'] for row in rows)} good; {len(marked)} findings, {missing} of them omissions"


def _rows(folder: Path, letter: str) -> Iterator[dict[str, Any]]:
    for path in sorted([*folder.glob(f"{letter}[0-9].jsonl"), *folder.glob(f"{letter}-*.jsonl")]):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def _placed(row: dict[str, Any]) -> dict[str, Any]:
    """Return a case with the offsets of its findings; a sentence as it is."""
    if "findings" not in row:
        return row
    return {**row, "findings": [_finding(row, found) for found in row["findings"]]}


def _finding(row: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    text = found["text"]
    if text is None:
        return {**found, "start": None, "end": None}
    if row["draft"].count(text) != 1:
        raise SystemExit(f"{row['id']}: a finding's words stand {row['draft'].count(text)} times in the draft; they must stand once")
    start = row["draft"].index(text)
    return {**found, "start": start, "end": start + len(text)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
