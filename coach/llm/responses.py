"""The door /responses, for models that a server offers nowhere else; it says so when they are asked for at the other door."""

from typing import Any

from coach.llm.wire import Asked, Dialect, Piece, Tokens, merged, number

_ENDS = {"max_output_tokens": "length", "content_filter": "content_filter"}


class Responses:
    """Responses, streamed and stored nowhere."""

    path = "/responses"

    def body(self, asked: Asked, dialect: Dialect) -> dict[str, Any]:
        """Return the JSON body of a call."""
        body: dict[str, Any] = {
            "model": asked.model,
            "input": [{"role": message.role, "content": message.text} for message in merged(asked, dialect)],
            "stream": True,
            "store": False,
            "max_output_tokens": asked.most,
        }
        if dialect.effort and asked.effort:
            body["reasoning"] = {"effort": asked.effort}
        if dialect.format == "schema":
            body["text"] = {"format": {"type": "json_schema", "name": "edits", "strict": True, "schema": asked.schema}}
        elif dialect.format == "object":
            body["text"] = {"format": {"type": "json_object"}}
        return body

    def piece(self, event: object) -> Piece:
        """Return what one event says."""
        return _piece(event) if isinstance(event, dict) else Piece()


def _piece(event: dict[str, Any]) -> Piece:
    kind, answer = event.get("type"), event.get("response")
    answer = answer if isinstance(answer, dict) else {}
    if kind == "response.output_text.delta":
        return Piece(str(event.get("delta") or ""))
    if kind == "response.completed":
        return Piece(end="stop", tokens=_tokens(answer.get("usage")))
    if kind == "response.incomplete":
        details = answer.get("incomplete_details")
        why = details.get("reason") if isinstance(details, dict) else None
        return Piece(end=_ENDS.get(str(why), "length"), tokens=_tokens(answer.get("usage")))
    return Piece(refusal=kind == "response.refusal.delta", failed=kind in ("response.failed", "error"))


def _tokens(usage: object) -> Tokens | None:
    if not isinstance(usage, dict):
        return None
    return Tokens(number(usage, "input_tokens"), number(usage, "input_tokens_details", "cached_tokens"), number(usage, "output_tokens"))
