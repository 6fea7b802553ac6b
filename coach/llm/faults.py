"""What went wrong with a model, in one line for the agent: never a server's own words, which may hold the key or the customer's text."""

from collections.abc import Mapping

import httpx2
import openai

from coach.llm.dialect import too_long
from coach.llm.settings import Settings, host

_ENDS = {
    "length": "the model's answer was cut at {most} tokens; raise COACH_MAX_OUTPUT_TOKENS or choose less effort",
    "content_filter": "the provider's content filter stopped the answer",
}
_STATUS = {
    400: "{host} does not accept the request (400)",
    401: "{host} refused the key (401); check COACH_API_KEY",
    402: "the account at {host} has no credit left (402)",
    403: "the key may not use {model} at {host} (403)",
    404: "{host} has no model {model} (404); check COACH_MODEL and COACH_BASE_URL",
    408: "{host} gave up waiting (408)",
    413: "the request is too long for {host} (413)",
    422: "{host} does not accept the request (422)",
    429: "{host} takes no more requests for now (429){after}",
}


def plain(error: BaseException, settings: Settings) -> str:
    """Return the line for what a call raised."""
    names = {"host": host(settings.base_url), "model": repr(settings.model), "after": ""}
    if isinstance(error, openai.APIStatusError):
        if too_long(error.message):
            return "the request is longer than {model} can read; lower COACH_MAX_INPUT_TOKENS".format(**names)
        wait = retry_after(error.response.headers)
        names["after"] = f"; it asks to wait {wait:.0f} s" if wait else ""
        return _STATUS.get(error.status_code, f"{{host}} failed ({error.status_code})").format(**names)
    if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException | TimeoutError):
        return "{host} did not answer in time".format(**names)
    if isinstance(error, openai.APIConnectionError | httpx2.TransportError):
        return "{host} cannot be reached, or broke off".format(**names)
    return "{host} sent something that is no answer".format(**names)


def ended(end: str | None, settings: Settings) -> str | None:
    """Return the line for a way to end that leaves an answer unfinished; None for a good end."""
    if end in ("stop", "end_turn", "eos"):
        return None
    return _ENDS.get(end or "", f"{host(settings.base_url)} ended the answer early").format(most=settings.max_output_tokens)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds a server asks to wait, if it says so as a number."""
    for name, unit in (("retry-after-ms", 1000), ("retry-after", 1)):
        try:
            return max(0.0, float(headers[name]) / unit)
        except (KeyError, ValueError):
            continue
    return None
