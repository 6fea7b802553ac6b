"""No order of the customer to the machine is followed: nothing comes into a reply by their words alone."""

import re
from collections.abc import Iterator

from coach.guard.change import Change
from coach.text.fold import fold
from coach.text.words import words

_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass) (?:all |any |the |your |every |previous |prior |these |those )*(?:instructions?|rules?|prompts?|polic(?:y|ies)|guidelines?|above|previous|prior)"
    r"|\b(?:you are now|act as|pretend (?:to be|you)|system prompt|new instructions?|developer mode|as an ai|note to (?:the )?(?:ai|assistant|bot|model|system|llm)|(?:ai|assistant|bot|llm|chatgpt|gpt)[,:]|dear (?:ai|assistant|bot))"
    r"|\b(?:reply|answer|respond|write|speak|talk)(?: only)? (?:in|like|as) (?:an? )?(?:pirate|poem|rhyme|french|german|spanish|italian|capitals|caps|latin|verse|emoji)|\b(?:include|insert|add|paste|put) (?:this|the following|my) (?:link|url|sentence|line|text|code|address)"
)
_RUN = 6


def check(change: Change) -> Iterator[str]:
    """Yield words that an order in the thread asks for, and long runs that repeat the customer."""
    theirs = fold(change.theirs)
    if _ORDER.search(theirs) and (copied := _run(change.low_new, theirs, _RUN // 2)) and copied not in fold(change.ours):
        yield f"does what the message orders: {copied!r}"
    copied = _run(change.low_new, theirs, _RUN * 2)
    if copied and '"' not in change.low_new and copied not in fold(change.ours):
        yield f"repeats the customer: {copied!r}"


def _run(new: str, source: str, size: int) -> str:
    """Return the first run of `size` words of `new` that stands in `source`, empty where there is none."""
    said = f" {' '.join(word.key for word in words(source))} "
    row = [word.key for word in words(new)]
    runs = (" ".join(row[at : at + size]) for at in range(len(row) - size + 1))
    return next((run for run in runs if f" {run} " in said), "")
