"""Why a sentence will not land, as data: prompts/meaning/reasons.toml, a few lines a principle, chosen by the cues of the sentence."""

import tomllib
from functools import cache

from coach._generated import PrincipleId
from coach.meaning.features import Seen
from coach.meaning.packed import folder


@cache
def reasons() -> dict[str, dict[str, str]]:
    """Return all reasons by principle and cue."""
    return tomllib.loads((folder() / "reasons.toml").read_text("utf-8"))


def reason(principle: PrincipleId, seen: Seen) -> str:
    """Return the reason for one sentence."""
    lines = reasons()[principle]
    return next((text for cue, text in lines.items() if f"c:{cue}" in seen.marks), lines["else"])
