"""Whether the time of a whole reply grows with the length of the draft, on drafts that nobody writes and somebody pastes.

Run: python -m benchmarks.odd [characters]
A row gives the CPU seconds for a draft of so many characters (50,000 if not said), for one of twice as many, and the second over the first:
about 2 where the time grows with the length, about 4 where it grows with its square.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import coach

ROOT = Path(__file__).parents[1]
LENGTH = 50_000
CUSTOMER = "Where is my key? I reset it already and want my money back. When will it be here?"
ROWS = {
    "one word": "a",
    "one number": "1",
    "marks": "!",
    "bullets": "- a\n",
    "numbered": "1. a\n",
    "sign-offs": "Best\n",
    "apologies": "Sorry. ",
    "one long apology": "sorry ",
    "quoted mail": "> hi\n",
    "quotations": "'we are sorry' ",
    "blanks": "{{x}} ",
    "shouting": "ASAP!!! ",
    "pressure": "Please calm down. ",
    "steps": "Please reset it. ",
}


def drafts(length: int) -> Iterator[tuple[str, str]]:
    """Yield the drafts of `length` characters by name."""
    yield from ((name, _filled(row, length)) for name, row in ROWS.items())
    lines = (ROOT / "tests/evals/cases.jsonl").read_text("utf-8").splitlines()
    yield "lines of real drafts", _filled("\n".join(json.loads(line)["draft"] for line in lines) + "\n", length)
    yield "a table", "\n".join(f"{n},item {n % 17},{n * 3}.50,2026-01-{n % 28 + 1:02d},open" for n in range(length // 20))[:length]


def main(length: int) -> None:
    """Print the table."""
    for _, draft in drafts(10_000):
        coach.reply(draft, CUSTOMER)
    print(f"{'draft':22} {f'{length:,}':>9} {f'{2 * length:,}':>9} {'ratio':>6}")
    for (name, draft), (_, double) in zip(drafts(length), drafts(2 * length), strict=True):
        one, two = _seconds(draft), _seconds(double)
        print(f"{name:22} {one:9.2f} {two:9.2f} {two / one:6.2f}")


def _filled(row: str, length: int) -> str:
    return (row * (length // len(row) + 1))[:length]


def _seconds(draft: str) -> float:
    before = time.process_time()
    coach.reply(draft, CUSTOMER)
    return time.process_time() - before


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else LENGTH)
