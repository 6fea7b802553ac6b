"""What the model sees of one sentence: its words, those of its neighbours, and marks of the place it stands in."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from coach.case import Case
from coach.meaning.cues import cues
from coach.meaning.tokens import tokens
from coach.text.fold import fold
from coach.text.letter import Sentence
from coach.text.stems import stems
from coach.text.words import keys

_WHEN = frozenset(("zzdate", "zztime", "zzduration"))
_WILL = frozenset("will ill well youll theyll itll shall wont going".split())
_NO_LOSS = frozenset(
    ("abuse", "threat", "closing", "anger", "praise", "cancel-wanted", "expert", "learner", "urgent", "refund-wanted", "repeated-contact")
)
_TELLING = frozenset(("s:abuse", "s:threat", "s:loss", "s:closing"))


class Seen(NamedTuple):
    """One sentence: its tokens, the marks, and the tokens of the sentences before and after it."""

    sentence: Sentence
    tokens: list[str]
    marks: list[str]
    before: list[str]
    after: list[str]


class Reading:
    """A case as the model reads it; what all sentences share is read once."""

    def __init__(self, case: Case) -> None:
        """Take a case; nothing is read yet."""
        self.case = case

    @cached_property
    def seen(self) -> list[Seen]:
        """All sentences outside quoted history."""
        letter = self.case.letter
        spoken = [tokens(letter.folded, s, self.case.facts_in(s.start, s.end), self._names) for s in letter.sentences]
        shown = [cues(words) for words in spoken]
        sorry = next((n for n, cues in enumerate(shown) if "sorry" in cues), None)
        beside = [[], *spoken, []]
        return [
            Seen(s, spoken[n], list(dict.fromkeys(self._marks(s, spoken[n], shown[n], n == sorry))), beside[n], beside[n + 2])
            for n, s in enumerate(letter.sentences)
        ]

    @cached_property
    def _names(self) -> frozenset[str]:
        draft = self.case.draft
        return frozenset(keys(fold(f"{draft.agent_name or ''} {draft.customer_name or ''}"))) - {"the", "team", "customer", "service"}

    @cached_property
    def _setting(self) -> list[str]:
        """What the thread says to every sentence."""
        turns = self.case.turns
        situations = turns.situations
        loss = situations - _NO_LOSS
        return [
            *(f"s:{name}" for name in sorted(situations)),
            *(("s:loss",) if loss else ()),
            *(("s:replied",) if turns.earlier else ()),
        ]

    @cached_property
    def _asked(self) -> frozenset[str]:
        """The stems of what the customer asks."""
        return frozenset().union(*(ask.stems for ask in self.case.turns.asks))

    @cached_property
    def _theirs(self) -> frozenset[str]:
        """The stems of what the customer wrote since we last did."""
        return frozenset().union(*(stems(letter.keys) for letter in self.case.turns.unanswered))

    @cached_property
    def _sorry_before(self) -> bool:
        """Whether our side has said sorry in the thread."""
        return any("sorry" in letter.folded or "apolog" in letter.folded or "regret" in letter.folded for letter in self.case.turns.earlier)

    def _marks(self, sentence: Sentence, words: list[str], shown: frozenset[str], first_sorry: bool) -> Iterator[str]:
        here = sorted(shown)
        yield from (f"c:{cue}" for cue in here)
        yield from self._setting
        yield from (f"{setting}+{cue}" for setting in self._setting if setting in _TELLING for cue in here)
        yield from self._place(sentence)
        yield from _form(words)
        yield from self._sorry(first_sorry) if "sorry" in shown else ()
        yield from self._shared(sentence, here)

    def _place(self, sentence: Sentence) -> Iterator[str]:
        letter = self.case.letter
        yield f"ch:{self.case.draft.channel}"
        yield f"part:{sentence.part}"
        if len(letter.body) > 2 and sentence.part == "body":
            yield from (("first",) if sentence == letter.body[0] else ("last",) if sentence == letter.body[-1] else ("mid",))

    def _sorry(self, first: bool) -> Iterator[str]:
        yield f"sorry:{'first' if first else 'draft'}"
        yield from (("sorry:thread",) if self._sorry_before else ())

    def _shared(self, sentence: Sentence, here: list[str]) -> Iterator[str]:
        own = stems(sentence.keys)
        theirs, asked = len(own & self._theirs), len(own & self._asked)
        yield f"theirs:{min(theirs, 4)}"
        yield f"asked:{min(asked, 3)}"
        yield f"new:{min(len(own - self._theirs) // 3, 5)}"
        if "asking" in here:
            yield from (f"asking+{kind}" for kind in sorted(self.case.turns.fact_kinds))
            yield f"asking:{min(theirs, 3)}"


def _form(words: list[str]) -> Iterator[str]:
    """Yield how a sentence is built: its length, its facts, promise with and without a time, who acts."""
    kinds = {word for word in words if word.startswith("zz")}
    yield from sorted(f"f:{kind[2:]}" for kind in kinds)
    yield f"len:{min(len(words) // 5, 7)}"
    yield from (("f:none",) if not kinds else ())
    if not _WILL.isdisjoint(words):
        yield "will:when" if kinds & _WHEN else "will:some" if kinds else "will:never"
    who = [word for word in words if word in _PERSONS]
    yield "who:" + (who[0] if who else "-")
    yield "whos:" + "".join(sorted({_PERSONS[word] for word in who}))
    yield from (f"end:{words[-1]}" for _ in words[-1:] if words[-1] in "?!")


_PERSONS = {
    **dict.fromkeys("i ive ill im id me my myself".split(), "I"),
    **dict.fromkeys("we weve well were us our ours".split(), "W"),
    **dict.fromkeys("you youve youll youre your yours yourself u ur".split(), "Y"),
    **dict.fromkeys("they them their he she him her his theyll theyve".split(), "T"),
}
