"""The review prompt: what never changes, then this case, as two messages."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from coach.facts.fact import Fact
from coach.models import Turn
from coach.plan.brief import Brief
from coach.principles import principles
from coach.prompts.examples import shown
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
    return template("review", principles="\n".join(f"{p.id}: {p.finding}. Not: {p.fine}." for p in principles()))


def review_prompt(brief: Brief, thread: Sequence[Turn], trimmed: Sequence[Fact] = ()) -> Prompt:
    """Return the prompt for a brief with the turns of `thread` that fit; `trimmed` are the facts of those that do not."""
    source, playing = review_template(), plays(brief)
    draft = brief.case.draft
    words = {
        "examples": _ended(shown(play.principle for play in _sharpest(playing))),
        "channel": f"Channel: {draft.channel}.",
        "people": _people(draft.agent_name, draft.customer_name),
        "policy": _listed("Policy, what the agent may do:", draft.policy),
        "thread": "\n".join(f"[{turn.role}] {turn.text.strip()}" for turn in thread) or "[no message given]",
        "sentences": numbered(brief),
        "facts": _facts(brief, trimmed),
        "found": _listed("Rules have found these already: leave them out. Where cutting does not mend one, quote its words or its whole sentence and give better ones; where one is wrong, pass over it:", _found(brief)),
        "look": _listed("What to hold the draft against (not a sign that it fails):", [f"{play.principle}: {play.hint}" for play in playing if play.hint]),
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


def _facts(brief: Brief, trimmed: Sequence[Fact]) -> str:
    kept = ", ".join(dict.fromkeys(fact.text for fact in brief.case.facts if fact.kind != "quote"))
    earlier = ", ".join(dict.fromkeys(fact.text for fact in trimmed))
    return "\n".join(filter(None, [kept and f"Facts of the draft: {kept}", earlier and f"Facts of earlier messages left out here: {earlier}"]))


def _found(brief: Brief) -> list[str]:
    return [f"{f.principle}: {'“' + ' '.join(f.text.split()) + '”' if f.text else 'missing: ' + str(f.missing)}" for f in brief.findings]


def _listed(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"- {line}" for line in lines)]) if lines else ""


def _ended(text: str) -> str:
    return text + "\n" if text else ""
