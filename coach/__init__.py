"""Coach a reply to a customer before it is sent: which words will not land, why, and what to write instead."""

from coach.diff import apply
from coach.engines import Engine
from coach.errors import CoachError, DraftError, EngineError, PackError, PatternError, PromptError, RuleError
from coach.models import Channel, Coaching, Draft, Edit, Finding, Turn, Usage
from coach.pipeline import finish, parse, prepare, reply, review
from coach.plan.brief import Brief

__version__ = "0.1.0"
__all__ = [
    "Brief",
    "Channel",
    "CoachError",
    "Coaching",
    "Draft",
    "DraftError",
    "Edit",
    "Engine",
    "EngineError",
    "Finding",
    "PackError",
    "PatternError",
    "PromptError",
    "RuleError",
    "Turn",
    "Usage",
    "apply",
    "finish",
    "parse",
    "prepare",
    "reply",
    "review",
]
