"""Whether a draft is worth a model's time at all."""

from coach.plan.brief import Brief
from coach.prompts.play import plays
from coach.text.letter import Letter

_FEW_WORDS = 12


def worth_asking(brief: Brief) -> bool:
    """Say whether a model may see more than the rules did.

    No call for a draft without a sentence of its own, or in another language, or that is short (up to 12 words between greeting and closing),
    clean by the rules, and answers a message which asks nothing and shows no trouble. docs/llm.md says how many drafts that spares.
    """
    if brief.language or not brief.case.letter.body:
        return False
    return bool(brief.findings) or words(brief.case.letter) > _FEW_WORDS or bool(plays(brief))


def words(letter: Letter) -> int:
    """Return how many words stand between greeting and closing."""
    return sum(len(letter.text[sentence.start : sentence.end].split()) for sentence in letter.body)
