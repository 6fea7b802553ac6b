"""The door /chat/completions, which every OpenAI-compatible server has."""

from typing import Any

from coach.llm.wire import Asked, Dialect, Piece, Tokens, merged, number


class Chat:
    """Chat completions, streamed."""

    path = "/chat/completions"

    def body(self, asked: Asked, dialect: Dialect) -> dict[str, Any]:
        """Return the JSON body of a call."""
        body: dict[str, Any] = {
            "model": asked.model,
            "messages": [{"role": message.role, "content": message.text} for message in merged(asked, dialect)],
            "stream": True,
            dialect.limit: asked.most,
        }
        if dialect.usage:
            body["stream_options"] = {"include_usage": True}
        if dialect.effort and asked.effort:
            body["reasoning_effort"] = asked.effort
        if dialect.format == "schema":
            body["response_format"] = {"type": "json_schema", "json_schema": {"name": "edits", "strict": True, "schema": asked.schema}}
        elif dialect.format == "object":
            body["response_format"] = {"type": "json_object"}
        return body

    def piece(self, event: object) -> Piece:
        """Return what one chunk says."""
        if not isinstance(event, dict):
            return Piece()
        usage = event.get("usage")
        tokens = None
        if isinstance(usage, dict):
            cached = number(usage, "prompt_tokens_details", "cached_tokens")
            tokens = Tokens(number(usage, "prompt_tokens"), cached, number(usage, "completion_tokens"))
        choices = event.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
        delta = choice.get("delta")
        delta = delta if isinstance(delta, dict) else {}
        text, end = delta.get("content"), choice.get("finish_reason")
        return Piece(
            text if isinstance(text, str) else "", str(end) if end else None, tokens, bool(delta.get("refusal")), bool(event.get("error"))
        )
