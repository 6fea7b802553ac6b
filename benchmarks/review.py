"""Our review beside proselint and write-good on the same drafts, in one run: CPU a draft, start-up, peak memory.

Run: make bench (write-good needs node and `npm ci` in benchmarks/write-good; without it that row says so).
Drafts: those of the labelled sets, joined at random (one seed) to about 1,000 characters each. Every tool is a process of its own and warms up on the first 300 drafts,
which are not timed.
Absolute times are this machine's; compare the rows.
"""

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).parents[1]
COUNT, WARM, LENGTH = 900, 300, 1_000

_MEASURE = """
import json, resource, sys, time
drafts = json.load(sys.stdin)
begun = time.process_time()
{setup}
check(drafts[0])
start = time.process_time() - begun
times = []
for draft in drafts[:{warm}]:
    check(draft)
for draft in drafts[{warm}:]:
    before = time.process_time()
    check(draft)
    times.append((time.process_time() - before) * 1000)
print(json.dumps({{"times": times, "start": start, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}}))
"""
_TOOLS = {
    "coach review": "import coach\ndef check(text): coach.review(text)",
    "with semantic": "import coach\ndef check(text): coach.review(text, meaning='semantic')",
    "rules alone": "import coach\ndef check(text): coach.review(text, meaning=False)",
    "coach reply": "import coach\ndef check(text): coach.reply(text)",
    "proselint": "from proselint.checks import __register__\nfrom proselint.registry import CheckRegistry\nfrom proselint.tools import LintFile\n"
    "CheckRegistry().register_many(__register__)\ndef check(text): LintFile('draft', content=text).lint()",
}


def drafts() -> list[str]:
    """Return COUNT different drafts of about LENGTH characters, the same ones every time."""
    sets = ("cases", "development", "good")
    texts = [json.loads(line)["draft"] for name in sets for line in (ROOT / f"tests/evals/{name}.jsonl").read_text("utf-8").splitlines()]
    dice = Random(7)
    out: list[str] = []
    while len(out) < COUNT:
        draft = ""
        while len(draft) < LENGTH - 150:
            draft += dice.choice(texts) + "\n\n"
        out.append(draft[: LENGTH + 100].rstrip())
    return out


def measure(call: list[str], texts: list[str]) -> dict[str, Any]:
    """Run one tool over the drafts in its own process."""
    done = subprocess.run(call, input=json.dumps(texts), capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        return {"error": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "failed"}
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print the table."""
    texts = drafts()
    print(
        f"{len(texts) - WARM} drafts after {WARM} to warm up, median {statistics.median(map(len, texts)):.0f} characters; CPU milliseconds a draft"
    )
    print(f"{'tool':14} {'p50':>7} {'p99':>7} {'start s':>8} {'peak MB':>8}")
    rows = {name: measure([sys.executable, "-c", _MEASURE.format(setup=setup, warm=WARM)], texts) for name, setup in _TOOLS.items()}
    if shutil.which("node"):
        rows["write-good"] = measure(["node", "benchmarks/write-good/run.js", str(WARM)], texts)
    for name, row in rows.items():
        print(_row(name, row))


def _row(name: str, row: dict[str, Any]) -> str:
    if "error" in row:
        return f"{name:14} not measured: {row['error']}"
    times = sorted(row["times"])
    return f"{name:14} {statistics.median(times):7.2f} {times[int(len(times) * 0.99)]:7.2f} {row['start']:8.2f} {row['memory']:8.0f}"


if __name__ == "__main__":
    main()
