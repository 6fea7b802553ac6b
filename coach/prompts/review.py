"""The review prompt: what never changes, then this case, as two messages."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from coach.facts.fact import Fact
from coach.models import Turn
from coach.plan.brief import Brief
from coach.principles import principles
from coach.prompts.examples import shown, worked
from coach.prompts.fence import fence
from coach.prompts.play import Play, plays
from coach.prompts.template import Template, template


class Prompt(NamedTuple):
    """`system` is the same for every request; `case` is this one; `identity` names template, version and digest."""

    system: str
    case: str
    identity: str


@cache
def review_template() -> Template:
    """Return prompts/review.md with the principles in it."""
    found = template("review", principles="\n".join(f"{p.id}: {p.finding}. Not: {p.fine}." for p in principles()))
    return found._replace(beside=shown(worked(), most=len(worked())))


def review_prompt(brief: Brief, thread: Sequence[Turn], trimmed: Sequence[Fact] = ()) -> Prompt:
    """Return the prompt for a brief with the turns of `thread` that fit; `trimmed` are the facts of those that do not."""
    source, playing = review_template(), plays(brief)
    draft = brief.case.draft
    words = {
        "examples": _ended(shown(play.principle for play in _sharpest(playing))),
        "channel": draft.channel,
        "people": _people(draft.agent_name, draft.customer_name),
        "policy": _listed(draft.policy),
        "thread": "\n".join(f"[{turn.role}] {turn.text.strip()}" for turn in thread) or "[no message given]",
        "sentences": numbered(brief),
        "facts": _facts(brief.case.facts),
        "trimmed": _facts(trimmed),
        "found": _listed(_found(brief)),
        "look": _listed([f"{play.principle}: {play.hint}" for play in playing if play.hint]),
        "fence": fence([draft.text, *(turn.text for turn in draft.thread), *draft.policy]),
    }
    return Prompt(source.fixed, source.filled(words), source.identity)


def numbered(brief: Brief) -> str:
    """Return the sentences of the draft, a line each with its number from 1, a blank line where a paragraph ends."""
    lines, text, last = [], brief.case.letter.text, None
    for number, sentence in enumerate(brief.case.letter.sentences, 1):
        if last is not None and text.count("\n", last, sentence.start) > 1:
            lines.append("")
        lines.append(f"{number}| {' '.join(text[sentence.start : sentence.end].split())}")
        last = sentence.end
    return "\n".join(lines)


def _sharpest(playing: Sequence[Play]) -> list[Play]:
    """Return the principles in play, those that this case gives a reason to look at first."""
    return sorted(playing, key=lambda play: (play.principle == "listening", not play.hint))


def _people(agent: str | None, customer: str | None) -> str:
    return " ".join(f"{role}: {name}." for role, name in (("Agent", agent), ("Customer", customer)) if name)


def _facts(facts: Sequence[Fact]) -> str:
    return ", ".join(dict.fromkeys(fact.text for fact in facts if fact.kind != "quote"))


def _found(brief: Brief) -> list[str]:
    return [f"{f.principle}: {'“' + ' '.join(f.text.split()) + '”' if f.text else 'missing: ' + str(f.missing)}" for f in brief.findings]


def _listed(lines: Sequence[str]) -> str:
    return "".join(f"\n- {line}" for line in lines)


def _ended(text: str) -> str:
    return text + "\n" if text else ""
