"""No lecture, no sarcasm, no hurry, no crawling: words that no rule need find in drafts, but no change may bring."""

import re
from collections.abc import Iterator

from coach.guard.change import Change
from coach.text.fold import fold

_SHARP = re.compile(
    r"\b(?:as any \w+|do try to|in (?:the )?future\b(?! (?:orders|bookings))|next time\b(?=[^.]*\b(?:read|check|think|try|please)\b)|had you (?:\w+ )?(?:read|checked|looked|listened)|if you had (?:only |just )?(?:read|checked|looked|listened)"
    r"|(?:surely|evidently|obviously|clearly) you|you should have|learn to|calm down|get over it|deal with it|not my problem|your own fault|your problem|grow up|stop (?:shouting|whining|moaning|complaining)"
    r"|genius|full marks|how clever|well done you|bless you|poor thing|your little|at your age|sweetheart|dear lady|young man|let me spell it out|slowly|simple enough|even a child|a child could"
    r"|thank you so much for (?:the|your) (?:capitals|shouting|insults|patience)|might have (?:thrown|forgotten|lost)|(?:lucky|consider yourself)|hurry|before it'?s too late|last chance|act (?:now|fast)|won'?t last|don'?t miss"
    r"|miserably|(?:do not|don't) deserve|no words can|stop it|make a scene|if you must|don't take threats|forgive (?:me|us)|on my knees|words can(?:no|')t|beg you|deeply ashamed|unforgivable|i(?:'m| am) (?:so )?ashamed|we(?:'re| are) (?:so )?ashamed|bothered? to|would(?:n't| not) (?:have )?kill(?:ed)? you)\b"
)


def check(change: Change) -> Iterator[str]:
    """Yield the first such words that the draft did not have."""
    found = next((m.group() for m in _SHARP.finditer(change.low_new) if m.group() not in fold(change.old)), None)
    if found:
        yield f"takes a tone: {found!r}"
