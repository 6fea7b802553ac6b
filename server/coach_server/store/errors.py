"""What the store raises on purpose."""

from coach import CoachError


class StoreError(CoachError):
    """Raise when the store cannot be opened or is asked for what it does not have."""
