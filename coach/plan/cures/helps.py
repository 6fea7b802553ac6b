"""Which sentence helps beyond doubt: it is done, or it comes by a day or for a sum, without an if and without a no."""

from coach.case import Case
from coach.plan.cures.deed import DONE, measured
from coach.text.later import later
from coach.text.letter import Sentence

# Whoever does it.
_SETTLED = later(
    r"\b(?:(?:is|are|has been|have been|been)(?: (?:now|already|just|also|both|all|back|being|fully))? (?:approved|arranged|attached|blocked|booked|cancelled|cleared|confirmed|"
    r"corrected|credited|ended|extended|fixed|frozen|matched|mended|ordered|packed|paid|refunded|released|repaired|replaced|resent|reserved|restored|reversed|"
    r"scheduled|sent|set up|set for|shipped|stopped|sorted|switched|unlocked|waived)|"
    r"(?:was|were)(?: (?:both|all|already))? (?:cancelled|credited|paid|posted|refunded|resent|reversed|sent|shipped|stopped|waived)|"
    r"(?:i|we) just (?:sent|texted|mailed|emailed|refunded|credited|fixed|booked|ordered))\b"
)
_COMES = later(
    r"\b(?:goes?|went|comes?|leaves|left|runs|ships|arrives?|reach(?:es)?|starts?|lands|gets?|departs|collects?|delivers?|brings?|calls?|rings?) (?:\w+ ){0,6}?"
    r"(?:to|back|out|up|on|by|from|with|you|us|today|tonight|tomorrow|this)\b|(?:\b(?:is|are|be)|'s|'re) (?:now )?"
    r"(?:coming|bringing|putting|sending|going|on hold|with|on|in|at|there|here|ready|yours|free|due|back|delivered|done)\b|"
    r"\b(?:i|we)(?:'ll| will| can) \w+|\byou(?:'ll| will)? (?:get|have|receive)\b"
)
# What is no help, though we do it: we look, we try, we refuse, we take; what was; what waits for the customer.
_NO_HELP = later(
    r".*(?:\?|n't\b|\b(?:not|no longer|nor|never|cannot|unable|unfortunately|sadly|afraid|sorry|apologi[sz]\w*|regret|unless|only|hotline|portal|fees?|charged?|form|"
    r"look(?:ing)? (?:at|into|forward)|see (?:what|if|whether)|try(?:ing)?|should|(?<!\d )may(?! \d)|might|could|soon|shortly|terms|usual(?:ly)?|normal(?:ly)?|always|please|kindly|hope|"
    r"if you|you (?:need|must)|you(?:'d| would) have|per (?:cent|head|month|year|day)|founded|customers|guests|passengers|patients|because|understand|reason|keeps)\b)"
)


def helps(case: Case, sentence: Sentence) -> bool:
    """Say whether a sentence helps the customer."""
    folded, said = case.letter.folded, (sentence.start, sentence.end)
    if _NO_HELP.match(folded, *said):
        return False
    comes = _COMES.search(folded, *said) and measured(case, sentence)
    return bool(comes or _SETTLED.search(folded, *said) or DONE.search(folded, *said))
