"""Questions that want no answer: jabs, tags and knocks on the door."""

from coach.text.later import later

_RHETORICAL = later(
    r"\b(?:are (?:you|u|y'all) (?:kidding|serious|joking|insane|(?:too |so |that |all )?(?:deaf|blind|stupid|dumb|thick|daft)|out of|even|people|all|just|actually|really|proud|happy now)|"
    r"(?:is|was|isn't) (?:this|that|it) (?:a joke|too much|normal|how (?:you|u)|your idea|really|what|some kind|supposed to be|asking too)|seriously|for real|"
    r"what (?:the (?:hell|heck|f|actual)|a (?:joke|shame)|kind of|sort of|is wrong with|planet|am i (?:paying|supposed to (?:do|think) with))|"
    r"how (?:hard|difficult|dare|stupid|on earth|is (?:this|that|it) (?:ok|okay|possible|acceptable|fair|"
    r"even|my)|can (?:you|u|anyone|that|this|it) (?:be|just|even)|many (?:more )?times|often do i)|"
    r"do (?:you|u) (?:even|people|think|want me to|know who|have any idea|realise|realize|expect|"
    r"care)|does (?:anyone|anybody) (?:even|actually|read|care|work)|who do (?:you|u) think|"
    r"why (?:do i (?:even|bother|pay|have)|should i|would i|would anyone|am i (?:even|paying)|bother|"
    r"is (?:this|it) (?:so|my)|does (?:it|this|everything) (?:always|have to)|can't (?:you|u|anyone|anybody))|"
    r"you know\s*\?|huh\s*\?|for this\s*\?|where do i even|what(?: is|'?s) (?:the|ur|your|wrong with) (?:point|"
    r"problem|use|excuse)|anyone (?:there|home|alive)|are (?:you|u) there|remember\s*\?|hello\s*\?|"
    r"who (?:does|do) that|who cares|since when|what next|what did i (?:do|pay)|what do i pay|in what world|really\s*\?)|"
    r"^\W*(?:(?:please|kindly|pls),? (?:no|spare (?:me|us))|spare (?:me|us))\b[^?]*$|"
    r",\s*(?:right|ok|okay|yes|no|isn't it|is it|are you|do you|don't you|aren't you)\s*\?"
)


def wants_answer(folded: str) -> bool:
    """Say whether a folded piece may want an answer."""
    return not _RHETORICAL.search(folded)
