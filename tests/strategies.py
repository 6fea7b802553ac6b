"""Drafts made of what real ones are made of: formulas, facts, good sentences, and characters that break offsets."""

from hypothesis import strategies as st

from coach.models import Draft, Turn
from coach.rules.load import load

_FIRES = [example.text for rule in load().rules for example in rule.examples.fires]
_GOOD = [
    "Order 48-2210 left Leeds at 9:40 on 4 May.", "I'll ring you on Friday at 10:00.", "The blue one costs 40 EUR.", "ok 👍🏽", "İstanbul is far.",
    "Zażółć gęślą jaźń", "e\u0301te\u0301", "שלום", "It weighs 4 kg.\r\nIt floats.", "> quoted line", "Settings > Domains > Renew", "“your words”", "𝔘nicode", "\u200bhi",
]  # fmt: skip
_JOINT = st.sampled_from([" ", "\n", "\n\n", "\r\n", " 😅 ", "  "])
_ENDING = st.sampled_from(["", "\n\nKind regards,\nJo", "\n-- \nJo", "\nBest\nJo\n\n> you wrote\n> this", "\n\nOn 3 May Ann wrote:\n> hi"])
_OPENING = st.sampled_from(["", "Hi Ann,\n", "Dear Ms Lee,\n\n", "hey ann, ", "Hello 😊,\n"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Return a draft's text."""
    parts = draw(st.lists(st.sampled_from([*_FIRES, *_GOOD]), min_size=1, max_size=5))
    return draw(_OPENING) + "".join(part + draw(_JOINT) for part in parts[:-1]) + parts[-1] + draw(_ENDING)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Return a request with a thread."""
    customer = draw(
        st.sampled_from(
            [
                "",
                "Where is my order? Can I cancel?",
                "You useless idiots!",
                "My mother died on Monday.",
                "Thanks, bye!",
                "Photos attached, order 48-2210.",
            ]
        )
    )
    thread = [Turn(role="agent", text="So sorry about that.")] if draw(st.booleans()) else []
    return Draft(
        text=draw(texts()),
        thread=(*thread, Turn(role="customer", text=customer)),
        agent_name="Jo",
        customer_name=draw(st.sampled_from([None, "Ann", "Ms Lee"])),
    )
