"""Everything this library raises on purpose.

CoachError
├── DraftError      a request that cannot be coached: which field, what is wrong, what to do
├── PackError       a pack of rules, situations or principles that cannot be loaded
│   ├── RuleError       one rule file: unknown key, no quiet example, bad pattern
│   └── PatternError    one pattern: where it stops making sense
├── PromptError     a prompt template that is missing, undeclared or unfilled
└── EngineError     an engine that cannot be found or did not answer
"""


class CoachError(Exception):
    """Base of all errors; raise one of its children."""


class DraftError(CoachError):
    """Raise when the request itself cannot be coached."""


class PackError(CoachError):
    """Raise when rules, situations or principles on disk cannot be used."""


class RuleError(PackError):
    """Raise when one rule file is wrong; name the file."""


class PatternError(PackError):
    """Raise when a pattern does not parse; quote it."""


class PromptError(CoachError):
    """Raise when a prompt template is missing or its slots do not fit."""


class EngineError(CoachError):
    """Raise when an engine is unknown or gave no usable answer."""
