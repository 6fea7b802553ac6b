"""The store: keys, spending, counters, kept answers and jobs, in SQLite or PostgreSQL."""

from coach_server.store.answers import Answers
from coach_server.store.counts import Counts
from coach_server.store.errors import StoreError
from coach_server.store.jobs import Jobs
from coach_server.store.keys import Keys
from coach_server.store.texts import Texts
from coach_server.store.values import Coached, Job, Kept, Key, NewKey, Outcome, Remembered, Report, Scope, Tally

__all__ = ["Coached", "Job", "Kept", "Key", "NewKey", "Outcome", "Remembered", "Report", "Scope", "Store", "StoreError", "Tally"]


class Store(Keys, Counts, Texts, Answers, Jobs):
    """Everything the server remembers; one per process. What a method has returned from survives a crash."""
