"""One change of a draft, as all checks see it."""

from functools import cached_property

from coach.case import Case
from coach.diff import splice
from coach.models import Draft
from coach.plan.brief import Brief
from coach.text.fold import fold
from coach.text.later import later

PLACEHOLDER = later(r"\[[^\[\]\n]{2,120}\]")


class Change:
    """Put `new` for code points [start, end) of the draft; where they are equal, add it."""

    def __init__(self, brief: Brief, start: int, end: int, new: str) -> None:
        """Take what is to be changed; nothing is read before a check asks."""
        self.brief, self.start, self.end, self.new = brief, start, end, new

    @property
    def draft(self) -> Draft:
        """The request."""
        return self.brief.case.draft

    @property
    def old(self) -> str:
        """The words that go."""
        return self.draft.text[self.start : self.end]

    @cached_property
    def after(self) -> str:
        """The whole draft with the change made."""
        return splice(self.draft.text, [(self.start, self.end, self.new)])

    @cached_property
    def case(self) -> Case:
        """The case with the change made."""
        return self.brief.case.rewritten(self.after)

    @cached_property
    def _touched(self) -> tuple[int, int]:
        touched = [s for s in self.brief.case.letter.sentences if s.start < self.end and s.end > self.start]
        return (min(touched[0].start, self.start), max(touched[-1].end, self.end)) if touched else (self.start, self.end)

    @cached_property
    def before(self) -> str:
        """The sentences of the draft that the change touches; empty for an addition."""
        first, last = self._touched
        return self.draft.text[first:last]

    @cached_property
    def sentences(self) -> str:
        """The same sentences with the change made; for an addition what is added."""
        first, last = self._touched
        return self.draft.text[first : self.start] + self.new + self.draft.text[self.end : last]

    @cached_property
    def low_old(self) -> str:
        """The words that go, folded."""
        return fold(self.old)

    @cached_property
    def low_new(self) -> str:
        """The words that come, folded."""
        return fold(self.new)

    @cached_property
    def earlier(self) -> str:
        """The earlier replies of the agent's side."""
        return "\n".join(turn.text for turn in self.draft.thread if turn.role == "agent")

    @cached_property
    def ours(self) -> str:
        """All that the agent's side has written or may do: draft, earlier replies, policy, names."""
        draft = self.draft
        earlier = (turn.text for turn in draft.thread if turn.role == "agent")
        return "\n".join([draft.text, *earlier, *draft.policy, draft.agent_name or "", draft.customer_name or ""])

    @cached_property
    def theirs(self) -> str:
        """All that the customer has written."""
        return "\n".join(turn.text for turn in self.draft.thread if turn.role == "customer")
