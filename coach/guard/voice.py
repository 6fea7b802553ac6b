"""The agent speaks, not the customer and not a machine."""

import re
from collections.abc import Iterator

from coach.guard.change import Change
from coach.text.fold import fold

_MY = re.compile(r"\b(?:my|our) (?P<thing>[a-z]{3,})\b")
_CUSTOMER = re.compile(
    r"\bi(?:'d| would)? (?:want|demand|expect|like) (?:my|a refund|an answer|to know|to speak|to cancel|the money|to return)\b|\bi(?:'m| am)? (?:still waiting|waiting for (?:my|your))\b"
    r"|\bwho is going to\b|\bgive me (?:my|a|the)\b|\b(?:refresh|fix|send|refund) (?:our|me|my) \w+ as soon as you can\b"
)
_MACHINE = re.compile(
    r"\b(?:here(?:'s| is) (?:the|an?|my|your) (?:\w+ )?(?:improved|rewritten|revised|updated|corrected|edited|better|polite) (?:version|sentence|reply|text|draft|response)"
    r"|(?:revise|rewrite|edit|rephrase|improve)d? (?:the |this |that |your |to |version|sentence)|as an ai|language model|chatbot|ai assistant|in active voice|sentence \d+|the (?:original )?sentence"
    r"|i(?:'m| am) (?:just |only )?(?:a|an) (?:ai|assistant|model|bot)|principle of|json|system prompt|my instructions|the (?:draft|edit)s?\b(?! (?:agreement|contract|invoice)))"
)


def check(change: Change) -> Iterator[str]:
    """Yield words that only the customer, or a machine at work, would say."""
    low, draft, theirs = change.low_new, fold(change.draft.text), fold(change.theirs)
    for match in _MY.finditer(low):
        if match.group() in theirs and match.group() not in draft and f"your {match['thing']}" not in fold(change.theirs):
            yield f"speaks as the customer: {match.group()!r}"
    for pattern, who in ((_CUSTOMER, "the customer"), (_MACHINE, "a machine")):
        found = pattern.search(low)
        if found and found.group() not in draft:
            yield f"speaks as {who}: {found.group()!r}"
