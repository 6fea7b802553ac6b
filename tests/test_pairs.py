"""The sheet for blind judges."""

import json
import subprocess
import sys
from pathlib import Path

CASE = {"id": "A1", "channel": "email", "customer": "Where is my key?", "history": [], "verdict": "revise"}
LINES = [
    {**CASE, "draft": "I hope this email finds you well. Your key left Leeds at 9:40."},
    {**CASE, "id": "A2", "draft": "Your key left Leeds at 9:40."},
]


def test_a_sheet_shows_both_and_the_key_tells_which(root: Path, tmp_path: Path) -> None:
    drafts = tmp_path / "drafts.jsonl"
    drafts.write_text("".join(json.dumps(line) + "\n" for line in LINES), "utf-8")
    done = subprocess.run(
        [sys.executable, root / "tools/pairs.py", drafts, "--out", tmp_path], capture_output=True, text=True, check=True, cwd=root
    )
    assert done.stdout.startswith("2 drafts: 1 with a safe edit, 1 with any, 1 in the pairs")
    (shown,), (key,) = (
        [json.loads(line) for line in (tmp_path / name).read_text("utf-8").splitlines()] for name in ("sheet.jsonl", "key.jsonl")
    )
    assert shown[key["coached"]] == "Your key left Leeds at 9:40."
    assert {shown["A"], shown["B"]} == {LINES[0]["draft"], "Your key left Leeds at 9:40."}
    assert "coached" not in shown
