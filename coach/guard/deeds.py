"""Nothing is claimed as done that the draft or the thread does not tell."""

from collections.abc import Iterator

from coach.guard.change import PLACEHOLDER, Change
from coach.text.fold import fold
from coach.text.later import later
from coach.text.stems import stem, stemmed

_MODAL = r"(?<!must)(?<!could)(?<!would)(?<!should)(?<!might)(?<!may)(?<!not)"
_BETWEEN = r"(?:also |just |already |now |since |all |personally |then |[a-z]+ly )*"
_DONE = later(
    rf"\b(?:i|we|they|he|she|our \w+|my \w+|the \w+|an? \w+|(?!you\b)\w+)(?:'ve|{_MODAL} have| has) {_BETWEEN}(?:been )?"
    r"(?P<done>[a-z]+(?:ed|en|nt|wn|ld|ght|ung|unk)|sat|set|put|told|found|made|done|spoken|written|sent|taken|gone|met|got|cut|let)\b"
    rf"|\b(?:i|we) {_BETWEEN}(?P<past>[a-z]{{2,}}ed|spoke|sent|wrote|told|took|found|made|rang|went|got|gave|met|sat)\b"
)
_UNSURE = later(r"\b(?:what|whether|when|if|once|how|until|as soon as|how far)(?: \w+)? $")
_HARMLESS = frozenset(
    map(stem, "wanted needed liked hoped wished asked wondered noted read seen heard got understood worked mixed gone been left".split())
)


def check(change: Change) -> Iterator[str]:
    """Yield the deeds of the agent's side that are new."""
    told = change.brief.case.once("words", f"{change.ours}\n{change.theirs}", stemmed)
    for match in _DONE.finditer(fold(PLACEHOLDER.sub(" ", change.new))):
        deed = match["done"] or match["past"]
        if _UNSURE.search(match.string[: match.start()]):
            continue
        if stem(deed) not in told | _HARMLESS and _root(deed) not in told:
            yield f"claims what nobody did: {match.group()!r}"


def _root(deed: str) -> str:
    """Return the stem of the present for the irregular verbs that replies use."""
    return stem(_PRESENT.get(deed, deed))


_PRESENT = {
    "sent": "send", "rung": "ring", "spoken": "speak", "spoke": "speak", "written": "write", "wrote": "write", "told": "tell", "found": "find", "made": "make", "done": "do", "taken": "take",
    "took": "take", "gone": "go", "went": "go", "given": "give", "gave": "give", "sat": "sit", "rang": "ring", "paid": "pay", "kept": "keep", "left": "leave", "held": "hold",
    "brought": "bring", "bought": "buy", "chosen": "choose", "broken": "break", "begun": "begin", "known": "know", "shown": "show", "seen": "see", "met": "meet",
}  # fmt: skip
