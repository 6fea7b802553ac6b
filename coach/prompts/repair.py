"""The one question back to a model: its refused edits with the exact complaints."""

from collections.abc import Sequence

from coach.engines import Refusal
from coach.prompts.template import template

_LONGEST = 400


def repair_prompt(refused: Sequence[Refusal]) -> str:
    """Return the text of the question."""
    lines = (f"- {refusal.said[:_LONGEST]} — {refusal.complaint[:_LONGEST]}" for refusal in refused)
    return template("repair").filled({"refused": "\n".join(lines)})
