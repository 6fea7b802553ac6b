"""Why a sentence will not land, and what is missing, as data: reasons.toml and missing.toml in prompts/meaning/, a few lines a principle."""

import tomllib
from functools import cache

from coach._generated import PrincipleId
from coach.case import Case
from coach.meaning.features import Seen
from coach.meaning.lacking import Lack
from coach.meaning.packed import folder


@cache
def reasons() -> dict[str, dict[str, str]]:
    """Return all reasons by principle and cue."""
    return tomllib.loads((folder() / "reasons.toml").read_text("utf-8"))


def reason(principle: PrincipleId, seen: Seen) -> str:
    """Return the reason for one sentence."""
    lines = reasons()[principle]
    return next((text for cue, text in lines.items() if f"c:{cue}" in seen.marks), lines["else"])


@cache
def lines() -> dict[str, dict[str, dict[str, str]]]:
    """Return what may be missing and why it matters, by principle and situation."""
    return tomllib.loads((folder() / "missing.toml").read_text("utf-8"))


def missing(case: Case, lack: Lack) -> tuple[str, str]:
    """Return what a draft leaves out, and why that matters."""
    said = {*case.situations, *(("asked",) if lack.ask else ())}
    line = next(line for situation, line in lines()[lack.principle].items() if situation in said or situation == "else")
    names = {"customer": case.draft.customer_name or "the customer", "ask": lack.ask.short if lack.ask else ""}
    what, why = (line[key].format(**names) for key in ("missing", "reason"))
    return what, why[:1].upper() + why[1:]
