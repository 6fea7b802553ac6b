"""A request that fits: the thread trimmed oldest first, the last message of the customer always there."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from coach.errors import EngineError
from coach.facts.fact import Fact
from coach.facts.read import read
from coach.llm.prices import cost
from coach.llm.settings import Settings
from coach.llm.wire import Tokens
from coach.models import Turn
from coach.plan.brief import Brief
from coach.prompts.review import Prompt, review_prompt
from coach.prompts.tokens import of_messages

_MOST_FACTS = 40


class Fitted(NamedTuple):
    """The prompt that fits and how many tokens it is."""

    prompt: Prompt
    tokens: int


def fitted(brief: Brief, settings: Settings) -> Fitted:
    """Return the prompt of a brief within the ceilings; raises EngineError that says by how much it does not fit."""
    prompt, tokens = _trimmed(brief, settings)
    if tokens > settings.max_input_tokens:
        raise EngineError(
            f"the draft with its last message is {tokens} tokens, at most {settings.max_input_tokens} are sent; raise COACH_MAX_INPUT_TOKENS or shorten it"
        )
    dear = cost(Tokens(tokens, 0, settings.max_output_tokens), settings.model, settings.prices)
    if settings.max_cost is not None and dear is not None and dear > settings.max_cost:
        raise EngineError(f"the call could cost {dear:.4f} US dollars, at most {settings.max_cost} are allowed; raise COACH_MAX_COST")
    return Fitted(prompt, tokens)


def _size(prompt: Prompt, model: str) -> int:
    """Return the tokens of a prompt; its system text is the same for all and counted once."""
    return of_messages((prompt.case,), model) + _fixed(prompt.system, model)


@lru_cache(maxsize=8)
def _fixed(system: str, model: str) -> int:
    return of_messages((system,), model) - of_messages((), model)


def _trimmed(brief: Brief, settings: Settings) -> Fitted:
    """Return the prompt with as many of the latest turns as fit; with the fewest there may be where none fits."""
    turns = brief.case.draft.thread
    last = max((at for at, turn in enumerate(turns) if turn.role == "customer"), default=len(turns))
    found, dropped = _without(brief, settings, 0), 0
    while found.tokens > settings.max_input_tokens and dropped < last:
        dropped += 1
        found = _without(brief, settings, dropped)
    return found


def _without(brief: Brief, settings: Settings, dropped: int) -> Fitted:
    turns = brief.case.draft.thread
    prompt = review_prompt(brief, turns[dropped:], _facts(turns[:dropped]))
    return Fitted(prompt, _size(prompt, settings.model))


def _facts(turns: Sequence[Turn]) -> tuple[Fact, ...]:
    """Return the facts of the turns that are left out, the latest ones where there are many."""
    found = [fact for turn in turns for fact in read(turn.text) if fact.kind != "quote"]
    return tuple({fact.value: fact for fact in found}.values())[-_MOST_FACTS:]
