"""The words of a sentence as the model reads them: folded, with facts, names and emoji replaced by their kind."""

from collections.abc import Sequence
from functools import lru_cache

from coach.facts.fact import Fact, FactKind
from coach.text.later import later
from coach.text.letter import Sentence
from coach.text.stems import stem

_TOKEN = later(r"\w+(?:'\w+)*|[?!]|[\U0001f300-\U0001faff☀-➿]")
# Quotations, steps and names say something by their words too; figures say it by their kind alone.
_MASKED: dict[FactKind, str] = {
    kind: f"zz{kind}" for kind in ("amount", "percent", "date", "time", "duration", "id", "link", "email", "phone", "number")
}


def tokens(folded: str, sentence: Sentence, facts: Sequence[Fact], names: frozenset[str]) -> list[str]:
    """Return the tokens of one sentence of a folded text; `facts` are those that begin in it."""
    out: list[str] = []
    at = sentence.start
    for fact in facts:
        kind = _MASKED.get(fact.kind)
        if kind and fact.start >= at:
            out += _plain(folded[at : fact.start], names)
            out.append(kind)
            at = fact.end
    return out + _plain(folded[at : sentence.end], names)


def _plain(folded: str, names: frozenset[str]) -> list[str]:
    return ["zzname" if (key := word.replace("'", "")) in names else key for word in _TOKEN.findall(folded)]


@lru_cache(maxsize=16_384)
def shapes(word: str) -> tuple[str, ...]:
    """Return what one word looks like: its stem and the runs of three to five letters in it."""
    if word.startswith("zz"):
        return ()
    edged = f" {word} "
    runs = {edged[at : at + size] for size in (3, 4, 5) for at in range(len(edged) - size + 1)}
    return (f"~{stem(word)}", *sorted(f"_{run}" for run in runs))
