"""Times in a Markdown table."""

import statistics
from collections.abc import Sequence


def head(*cells: str) -> None:
    """Begin a table."""
    print(f"\n| {' | '.join(cells)} |\n|{'---|' * len(cells)}")


def row(name: str, times: Sequence[float]) -> None:
    """Print median and 95th percentile of some times."""
    print(f"| {name} | {middle(times):.2f} | {at(times, 0.95):.2f} |", flush=True)


def minus(one: Sequence[float], other: Sequence[float]) -> list[float]:
    """Return the differences, pair by pair."""
    return [a - b for a, b in zip(one, other, strict=True)]


def middle(times: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(times)


def at(times: Sequence[float], part: float) -> float:
    """Return the time below which a part of all lie."""
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] if times else float("nan")
