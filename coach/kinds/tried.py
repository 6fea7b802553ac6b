"""A step that the customer has already taken."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from coach.case import Case
from coach.rules.conditions import stands
from coach.rules.rule import Hit, Rule
from coach.text.later import later
from coach.text.letter import Letter, Sentence
from coach.text.stems import stem, stems

_STEPS = frozenset(
    map(
        stem,
        "reset restart reboot clean clear reinstall install uninstall update upgrade check replace swap unplug plug charge log login logout "
        "delete remove empty turn switch disconnect reconnect pair repair sync refresh reload format scan enable disable change try test "
        "upload fill measure tighten descale wash wipe rinse download print send email call".split(),
    )
)
# These need no object to be the same step.
_ALONE = frozenset(map(stem, ("reset", "reinstall", "defrost", "descale")))
_DONE = later(
    r"\b(?:already|tried|twice|times|i've|i have|we've|we have|done|did|as (?:in|per) the|without (?:success|luck)|no (?:luck|change|difference|joy)|same (?:result|again|thing)|still|"
    r"didn't help|nothing (?:changed|helps|worked)|\w{3,}ed)\b"
)
_ADVICE = later(
    r"\b(?:please|pls|plz|try|could you|can you|would you|have you|did you|you (?:could|can|should|might|may) (?:also |just |please |first |want to )*\w+|make sure|"
    r"(?:usually|normally|often|mostly|should) (?:does|do|helps?|fix(?:es)?|sorts?|solves?|works?))\b|"
    r"\b(?:do|perform|run) (?:a|an|another|the)\b|"
    r"^\W*(?:(?:first|then|next|now|also|just|simply|and|if so|ok|okay|in that case)[, ]+)*(?:pop|give|go|unplug|plug|turn|switch|reset|restart|reboot|clean|clear|reinstall|uninstall|"
    r"update|delete|remove|disconnect|reconnect|pair|repair|sync|refresh|reload|scan|disable|enable|check|replace|log (?:in|out)|hold|press|upload|resend|send|fill|charge|empty|descale)\b"
)
_NOTICED = later(
    r"\b(?:you've|you have|you already|since you|as you(?:'ve)?|thanks for|after you|you (?:did|tried|reset|restarted|cleaned)|again (?:but|only|with)|this time|don't need to|no need)\b"
)


class Tried(Rule):
    """Fires on a sentence that asks for a step which the customer says is done: it shares an action word and its object."""

    always: ClassVar[bool] = True

    def find(self, case: Case, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield each such sentence of the body."""
        done = case.once("done", "", lambda _: [stems(s.keys) for letter in case.turns.customer for s in _done(letter)])
        for sentence in case.letter.body if done else ():
            folded = case.letter.folded[sentence.start : sentence.end]
            asked = _ADVICE.search(folded) and not _NOTICED.search(folded) and _same_step(stems(sentence.keys), done)
            if asked and stands(self, case, sentence, sentence.start, sentence.end):
                yield Hit(sentence.start, sentence.end)


def _done(letter: Letter) -> Iterator[Sentence]:
    for sentence in letter.sentences:
        folded = letter.folded[sentence.start : sentence.end]
        if _DONE.search(folded) and not folded.rstrip().endswith("?"):
            yield sentence


def _same_step(advice: frozenset[str], done: Sequence[frozenset[str]]) -> bool:
    return any(advice & step & _ALONE or (advice & step & _STEPS and advice & step - _STEPS) for step in done)
