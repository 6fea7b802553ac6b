"""Worked examples for the prompt: prompts/examples/<principle>.toml, one a principle, chosen for the case."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from coach._generated import PrincipleId
from coach.errors import PromptError
from coach.rules.load import home
from coach.rules.pack import PRINCIPLES


class Worked(NamedTuple):
    """A customer's message, a numbered draft and the edits a good reader gives."""

    customer: str
    draft: str
    edits: tuple[str, ...]


@cache
def worked() -> Mapping[PrincipleId, Worked]:
    """Return the examples by principle; raises PromptError that names the file."""
    return {name: _read(f"{name}.toml") for name in sorted(PRINCIPLES) if (home() / "examples" / f"{name}.toml").exists()}


def _read(name: str) -> Worked:
    path = home() / "examples" / name
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        lines = "\n".join(f"{at}| {line}" for at, line in enumerate(table["draft"], 1))
        return Worked(table["customer"], lines, tuple(_written(edit) for edit in table["edits"]))
    except (KeyError, ValueError) as error:
        raise PromptError(f"{path}: needs customer, draft (a list of sentences) and edits ({error})") from error


def _written(edit: Mapping[str, object]) -> str:
    """Return an edit as the answer has it; TOML cannot say null, so a whole sentence is an edit without a quote."""
    form = {"at": edit["at"], "quote": edit.get("quote")} if "at" in edit else {"after": edit["after"], "missing": edit["missing"]}
    return json.dumps({**form, **edit}, ensure_ascii=False, separators=(",", ":"))


def shown(principles: Iterable[PrincipleId], most: int = 2) -> str:
    """Return the first `most` examples there are for `principles`, as the prompt shows them."""
    found = [worked()[name] for name in principles if name in worked()][:most]
    return "\n\n".join(
        f"# Example\n\nCustomer: {one.customer}\nDraft:\n{one.draft}\nAnswer: " + '{"edits":[' + ",".join(one.edits) + "]}" for one in found
    )
