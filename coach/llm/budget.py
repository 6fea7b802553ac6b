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
    turns = brief.case.draft.thread
    dropped = _dropped(brief, settings)
    prompt = review_prompt(brief, turns[dropped:], _facts(turns[:dropped]))
    tokens = _size(prompt, settings.model)
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


def _dropped(brief: Brief, settings: Settings) -> int:
    """Return how many of the oldest turns have to go."""
    turns = brief.case.draft.thread
    last = max((at for at, turn in enumerate(turns) if turn.role == "customer"), default=len(turns))
    for dropped in range(min(last, max(0, len(turns) - 1)) + 1):
        prompt = review_prompt(brief, turns[dropped:], _facts(turns[:dropped]))
        if _size(prompt, settings.model) <= settings.max_input_tokens:
            return dropped
    return min(last, len(turns))


def _facts(turns: Sequence[Turn]) -> tuple[Fact, ...]:
    """Return the facts of the turns that are left out, the latest ones where there are many."""
    found = [fact for turn in turns for fact in read(turn.text) if fact.kind != "quote"]
    return tuple({fact.value: fact for fact in found}.values())[-_MOST_FACTS:]
