"""Teaches the tool to send JSON Lines."""

from typing import Any

import schemathesis


@schemathesis.serializer("application/jsonl")
def lines(_: Any, value: Any) -> bytes:
    """Return a generated text as it is."""
    return str(value).encode("utf-8", "replace")
