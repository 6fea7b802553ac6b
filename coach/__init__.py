"""Coach a reply to a customer before it is sent: which words will not land, why, and what to write instead."""

from coach.diff import apply
from coach.engines import Advice, Engine, Refusal
from coach.engines.named import engine
from coach.errors import CoachError, DraftError, EngineError, PackError, PatternError, PromptError, RuleError
from coach.events import Coached, Event, Found, Proposed
from coach.meaning.weigher import Meaning
from coach.models import Channel, Coaching, Draft, Edit, Finding, Turn, Usage
from coach.pipeline import areply, finish, prepare, reply, review, stream
from coach.plan.brief import Brief
from coach.request import parse

__version__ = "0.1.0"
__all__ = [
    "Advice",
    "Brief",
    "Channel",
    "CoachError",
    "Coached",
    "Coaching",
    "Draft",
    "DraftError",
    "Edit",
    "Engine",
    "EngineError",
    "Event",
    "Finding",
    "Found",
    "Meaning",
    "PackError",
    "PatternError",
    "PromptError",
    "Proposed",
    "Refusal",
    "RuleError",
    "Turn",
    "Usage",
    "apply",
    "areply",
    "engine",
    "finish",
    "parse",
    "prepare",
    "reply",
    "review",
    "stream",
]
