"""What a call costs, from prompts/prices.toml or a file of the user's."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from coach.errors import EngineError
from coach.llm.wire import Tokens
from coach.rules.load import home

_MILLION = 1_000_000


class Price(NamedTuple):
    """US dollars for a million tokens."""

    input: float
    cached: float
    output: float


@cache
def prices(own: Path | None = None) -> dict[str, Price]:
    """Return prices by model, those in the file `own` before ours; raises EngineError that names the file."""
    known: dict[str, Price] = {}
    for path in (home() / "prices.toml", *([own] if own else [])):
        try:
            table = tomllib.loads(path.read_text("utf-8"))["model"]
            known |= {
                name: Price(float(row["input"]), float(row.get("cached", row["input"])), float(row["output"]))
                for name, row in table.items()
            }
        except (OSError, KeyError, ValueError, TypeError, AttributeError) as error:
            raise EngineError(
                f'{path}: needs [model."name"] with input, cached and output in US dollars a million tokens ({error})'
            ) from error
    return known


def cost(tokens: Tokens, model: str, own: Path | None = None) -> float | None:
    """Return US dollars; None for a model without a known price. Dated names such as gpt-5-mini-2025-08-07 cost what gpt-5-mini does."""
    known, name = prices(own), model.rpartition("/")[2]
    found = (
        known.get(model)
        or known.get(name)
        or next((known[one] for one in sorted(known, key=len, reverse=True) if name.startswith(f"{one}-20")), None)
    )
    if found is None:
        return None
    fresh = max(0, tokens.input - tokens.cached)
    return (fresh * found.input + tokens.cached * found.cached + tokens.output * found.output) / _MILLION
