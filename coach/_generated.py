"""Written by tools/generate.py from prompts/principles.toml; do not edit."""

from typing import Literal

PrincipleId = Literal[
    "transparency",
    "listening",
    "empathy",
    "authenticity",
    "respect",
    "boundaries",
    "proactivity",
    "no-pressure",
    "professionalism",
    "honest-commitments",
    "solution-first",
    "low-effort",
    "ownership",
    "focus",
]
