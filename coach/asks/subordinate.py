"""Clauses that begin like a question and only tell: "my wife, who is in a wheelchair", "when I rang in tears reception said …"."""

from coach.text.later import later

_RELATIVE = later(r"(?:who|whom|whose|which|where)\b")
_TELLS = later(r"\W*(?:and |so |but )?(?:when|where|how|what|who|why) (?:i|you|u|we|it|they|he|she|there|this|that|the|my|our|your)\b")
# "when i get my money", without a mark, is what somebody in a hurry asks; this many words tell a story.
_STORY = 7


def subordinate(folded: str, *, first: bool, marked: bool, before: str) -> bool:
    """Say whether a piece of a sentence only tells; `before` is what stands before it in the sentence."""
    if marked:
        return False
    if not first and before.rstrip().endswith(",") and _RELATIVE.match(folded.lstrip()):
        return True
    return bool(_TELLS.match(folded)) and len(folded.split()) >= _STORY
