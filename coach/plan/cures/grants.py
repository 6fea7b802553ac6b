"""Words that grant the customer something: for nothing, for less, money back."""

from collections import Counter

from coach.text.later import later
from coach.text.letter import Letter

# "Feel free", "a hassle-free return" and "count on us" grant nothing; whoever writes about a refund request has no refund yet.
_GRANTS = later(
    r"(?<![\w-])(?<!feel )(?<!feeling )(?<!hassle )(?<!stress )(?<!worry )(?<!trouble )(?:free of charge|free)(?![\w-])(?! (?:of|from|up)\b)|"
    r"\bat no (?:\w+ )?(?:cost|charge)\b|\b(?:no|without) (?:extra |further |any |additional )?charge\b|\bfor nothing\b|\bno (?:\w+ )?fees?\b|\bon the house\b|"
    r"\b(?:is|are|be|it's|that's|drinks?|dinner|lunch|coffee) on us\b|\bcomplimentary\b|\bgratis\b|\bat our (?:own )?(?:expense|cost)\b|"
    r"\bhalf(?: the|[ -])price\b|\bmoney back\b|\b(?:pay|owe) (?:us )?nothing\b|\b(?:waiv|reimburs|compensat)\w+|\bdiscount\w*|"
    r"(?<!about )(?<!about your )(?<!about the )(?<!about a )(?<!regarding your )(?<!regarding the )(?<!regarding a )"
    r"\brefund\w*\b(?! (?:request|enquiry|inquiry|query|claim|policy|form)\b)|\bvouchers?\b|\bgift cards?\b|\bcredit(?:ed\b|s?\b(?= (?:note|of|on|to|in)\b))"
)


def granted(letter: Letter) -> Counter[str]:
    """Return the words of a letter that grant something, with how many sentences do so; what stands there twice counts once."""
    said = {letter.folded[s.start : s.end] for s in letter.sentences}
    return Counter(found.group() for sentence in said for found in _GRANTS.finditer(sentence))
