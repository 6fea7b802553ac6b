"""What is offered for a finding of the model, and what is better left to the agent."""

from collections.abc import Iterable, Iterator, Sequence

from coach.case import Case
from coach.meaning.find import FORMULAS
from coach.meaning.judge import View
from coach.models import Finding
from coach.plan.answer import answer
from coach.plan.asked import plainly_open
from coach.plan.harm import harmless
from coach.plan.mend import mend
from coach.plan.proposal import Proposal
from coach.plan.reorder import reordered
from coach.text.ranges import Ranges

# So many guesses of the model's are no company for one another: readers liked 4 of 56 such rewrites less.
_FEW = 2


def cures(case: Case, found: Finding, view: View) -> Iterator[Proposal]:
    """Yield what would cure a finding; words go for nothing only where the model is sure that something is wrong with them."""
    if found.start is None or found.end is None:
        yield from answer(case, found)
        return
    sure = view.sure(found.principle, found.start)
    yield from (
        made for made in mend(case, found.start, found.end, found.principle, found.reason) if sure or made.adds or "[" in made.replacement
    )


def offered(case: Case, settled: Sequence[Proposal], said: Sequence[Finding], view: View | None) -> Sequence[Proposal]:
    """Return what is offered of the settled proposals: nothing that would sit badly where it is, nor, where the model looks, what more likely harms."""
    fitting = without_cold_start(case, without_idle_line(without_lone_place(case, settled, said), said))
    kept = without_lone_guess(case, harmless(view, fitting), said, view) if view else fitting
    return list(joined(reordered(case, kept, said)))


def without_lone_guess(case: Case, offers: Sequence[Proposal], said: Sequence[Finding], view: View) -> Sequence[Proposal]:
    """Return the offers, but for one or two that cure what the model alone has found, and not surely, where none but formulas go beside them.

    Then the draft is more likely a good one.
    """
    meant = {one: [*_meant(case, one, said)] for one in offers if one.apply != "safe"}
    guesses = {one: found for one, found in meant.items() if found and all(f.rule.startswith("meaning/") for f in found)}
    company = any(one not in guesses and one.principle not in FORMULAS for one in meant)
    sure = any(view.sure_alone(f.principle, f.start or 0) for found in guesses.values() for f in found)
    return offers if company or sure or len(guesses) > _FEW else [one for one in offers if one not in guesses]


def _meant(case: Case, offer: Proposal, said: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings of an offer's principle in the sentences that it touches or stands behind."""
    here = {sentence.start for sentence in case.letter.touched(max(0, offer.start - 1), max(offer.end, offer.start + 1))}
    placed = ((f, case.letter.sentence_at(f.start)) for f in said if f.start is not None and f.principle == offer.principle)
    yield from (f for f, sentence in placed if sentence and sentence.start in here)


def without_cold_start(case: Case, settled: Sequence[Proposal]) -> Sequence[Proposal]:
    """Return the proposals without a word of feeling before the first word of a chat that greets nobody: there the answer comes first."""
    if case.letter.greeting.end or case.draft.channel not in ("chat", "social"):
        return settled
    return [one for one in settled if not (one.adds and one.principle == "empathy" and one.start == 0)]


def without_idle_line(settled: Sequence[Proposal], said: Sequence[Finding]) -> Sequence[Proposal]:
    """Return the proposals without the line that asks for calm where the draft's own jab stays: beside it the line is one jab more."""
    jabs = [finding for finding in said if finding.principle == "boundaries" and finding.start is not None]
    taken = Ranges((one.start, one.end) for one in settled if not one.adds)
    if all(taken.touch(jab.start or 0, jab.end or 0) for jab in jabs):
        return settled
    return [one for one in settled if not (one.adds and one.principle == "boundaries")]


def without_lone_place(case: Case, settled: Sequence[Proposal], said: Iterable[Finding]) -> Sequence[Proposal]:
    """Return the proposals, but for a place for an answer that is all there is: of readers who saw it in the letter every second thought it needless."""
    if len(settled) != 1 or not settled[0].adds or settled[0].principle != "listening":
        return settled
    missing = [finding.missing for finding in said if finding.principle == "listening" and finding.start is None]
    return settled if any(plainly_open(case, ask) for ask in missing) else []


def joined(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Yield the proposals without a full stop at the end of new words where an added sentence brings one."""
    stopped = {one.start for one in proposals if one.adds and one.replacement.startswith(". ")}
    for one in proposals:
        dotted = not one.adds and one.end in stopped and one.replacement.endswith(".")
        yield one._replace(replacement=one.replacement[:-1]) if dotted else one
