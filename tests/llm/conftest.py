"""Drafts and engines for the tests of the model engine."""

from typing import Any

import pytest
from pydantic import SecretStr

import coach
from coach import Draft, Turn
from coach.engines.llm import Llm
from coach.llm.settings import Settings
from tests.llm.upstream import Upstream

KEY = "sk-canary-4711"


@pytest.fixture
def draft() -> Draft:
    """Return a draft with two faults: one that rules find, one for a model."""
    return Draft(
        text="Hi Ann,\n\nI hope this email finds you well. Your key 48-2210 left Leeds on 3 May. Keys do go missing on that route.\n\nJo",
        thread=(Turn(role="customer", text="Where is my key 48-2210? My shop opens on Monday."),),
        agent_name="Jo",
        customer_name="Ann",
    )


CURE = {
    "at": 4,
    "quote": "Keys do go missing on that route.",
    "principle": "professionalism",
    "why": "Ann needs it on Monday and reads that it may be lost.",
    "new": "I'll write to you by [day and time] where it is.",
}


def engine(upstream: Upstream, **own: Any) -> Llm:
    """Return an engine that talks to `upstream`, with short times."""
    return Llm(Settings(**{"api_key": SecretStr(KEY), "base_url": upstream.base_url, "retries": 0, "total_seconds": 5, **own}))


def coached(draft: Draft, upstream: Upstream, **own: Any) -> coach.Coaching:
    """Return the answer to `draft` by way of `upstream`."""
    return coach.reply(draft, engine=engine(upstream, **own))
