"""The model's answer: its schema, and its edits read as soon as each is whole."""

import json
from collections.abc import Iterator
from functools import cache
from json import JSONDecoder
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from coach._generated import PrincipleId
from coach.errors import EngineError

_LONGEST = 1_500
Words = Annotated[str, Field(max_length=_LONGEST)]


class _Said(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Instead(_Said):
    """Words of sentence `at` (all of them where `quote` is null) and what replaces them."""

    at: int
    quote: Words | None = None
    principle: PrincipleId
    why: Words
    new: Words | None = None


class Added(_Said):
    """What is missing after sentence `after`."""

    after: int
    missing: Words
    principle: PrincipleId
    why: Words
    new: Words | None = None


Said = Instead | Added


@cache
def schema() -> dict[str, Any]:
    """Return the JSON schema of an answer in the strict form that servers can enforce: all keys required, none besides."""
    return {
        "type": "object",
        "properties": {"edits": {"type": "array", "items": {"anyOf": [_form(Instead), _form(Added)]}}},
        "required": ["edits"],
        "additionalProperties": False,
    }


def _form(kind: type[_Said]) -> dict[str, Any]:
    drawn = kind.model_json_schema()
    properties = {name: _plain(prop) for name, prop in drawn["properties"].items()}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _plain(prop: dict[str, Any]) -> dict[str, Any]:
    """Return a property without what strict servers refuse: titles, defaults, lengths."""
    if "anyOf" in prop:
        return {"type": [option["type"] for option in prop["anyOf"]]}
    return {name: prop[name] for name in ("type", "enum") if name in prop}


def read(item: object) -> Said:
    """Return one edit of an answer; raises EngineError that says what is wrong with it."""
    kind = Added if isinstance(item, dict) and "after" in item else Instead
    try:
        return kind.model_validate(item)
    except ValidationError as error:
        first = error.errors()[0]
        raise EngineError(f"{'.'.join(map(str, first['loc'])) or 'the edit'}: {first['msg'].lower()}") from error


class Incoming:
    """The text of an answer while it arrives."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.text = ""
        self._at: int | None = None

    def add(self, piece: str) -> Iterator[object]:
        """Take the next piece and yield every edit that it completes, as parsed JSON."""
        self.text += piece
        if "}" not in piece:
            return
        if self._at is None:
            self._at = _first_item(self.text)
        while self._at is not None and (found := _next(self.text, self._at)):
            item, self._at = found
            yield item

    def check(self) -> None:
        """Raise EngineError unless the whole text is one answer; it may stand in a code fence or among words."""
        start, end = self.text.find("{"), self.text.rfind("}")
        try:
            whole = json.loads(self.text[start : end + 1])
        except (ValueError, RecursionError) as error:
            raise EngineError("the model's answer is not JSON" if self.text.strip() else "the model's answer is empty") from error
        if not isinstance(whole, dict) or not isinstance(whole.get("edits"), list):
            raise EngineError('the model\'s answer has no list of "edits"')


def _first_item(text: str) -> int | None:
    key = text.find('"edits"')
    opening = text.find("[", key)
    return opening + 1 if 0 <= key < opening and text[key + 7 : opening].strip() == ":" else None


def _next(text: str, at: int) -> tuple[object, int] | None:
    """Return the item of the list that begins at `at` or behind it, if it is whole, and where it ends."""
    while at < len(text) and text[at] in " \t\r\n,":
        at += 1
    if text[at : at + 1] != "{":
        return None
    try:
        return JSONDecoder().raw_decode(text, at)
    except (ValueError, RecursionError):
        return None
