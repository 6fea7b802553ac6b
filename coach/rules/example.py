"""The examples inside a rule file: its tests and its documentation."""

from pydantic import BaseModel, ConfigDict

from coach.models import Channel, Draft, Turn

OPEN, CLOSE = "⟦", "⟧"


class Example(BaseModel):
    """One draft in its setting. In a `[[fires]]` the finding stands between ⟦ and ⟧; no marks mean an omission."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    draft: str
    customer: str | None = None
    thread: tuple[Turn, ...] = ()
    channel: Channel | None = None
    agent_name: str | None = None
    customer_name: str | None = None
    policy: tuple[str, ...] = ()
    becomes: str | None = None
    why: str | None = None

    @property
    def text(self) -> str:
        """The draft without marks."""
        return self.draft.replace(OPEN, "").replace(CLOSE, "")

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The marked ranges, in code points of `text`."""
        out, at, start = [], 0, 0
        for character in self.draft:
            if character == OPEN:
                start = at
            elif character == CLOSE:
                out.append((start, at))
            else:
                at += 1
        return out

    def as_draft(self) -> Draft:
        """Return the request that this example stands for."""
        said = (Turn(role="customer", text=self.customer),) if self.customer else ()
        return Draft(
            text=self.text,
            thread=(*self.thread, *said),
            channel=self.channel or "email",
            agent_name=self.agent_name,
            customer_name=self.customer_name,
            policy=self.policy,
        )
