"""A prompt template: prompts/<name>.md with its version, its slots, a fixed part first and the part that varies last."""

import hashlib
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from coach.errors import PromptError
from coach.rules.load import home
from coach.text.later import later

_SLOT = later(r"\{\{([a-z_]+)\}\}")
_BORDER = "\n%%%\n"


class Template(NamedTuple):
    """`fixed` never changes between requests, so that a provider's prefix cache holds it; `varies` has the slots."""

    name: str
    version: int
    slots: frozenset[str]
    fixed: str
    varies: str
    beside: str = ""

    @property
    def identity(self) -> str:
        """Name, version and digest (of the texts it may show beside its own, too), as answers name them: 'review 1 4be1c09a7d52'."""
        return f"{self.name} {self.version} {digest(self.fixed + _BORDER + self.varies + self.beside)}"

    def filled(self, words: Mapping[str, str]) -> str:
        """Return the varying part with its slots filled, lines whose slots are all empty left out; raises PromptError where a slot is not given."""
        missing = sorted(self.slots - words.keys())
        if missing:
            raise PromptError(f"prompt {self.name}: no words for the slots {missing}; give each declared slot a text, if only an empty one")
        lines = (line for line in self.varies.split("\n") if not _SLOT.search(line) or any(words[name] for name in _SLOT.findall(line)))
        return _SLOT.sub(lambda slot: words[slot[1]], "\n".join(lines)).strip() + "\n"


@cache
def template(name: str, **fixed: str) -> Template:
    """Return prompts/<name>.md with the `fixed` slots filled for good; raises PromptError that names the file."""
    path = home() / f"{name}.md"
    try:
        _, head, text = path.read_text("utf-8").split("+++\n", 2)
        table = tomllib.loads(head)
        version, slots = int(table["version"]), frozenset(table["slots"])
    except (OSError, KeyError, ValueError) as error:
        raise PromptError(f"{path}: needs a head between two lines +++ with version and slots ({error})") from error
    text = _SLOT.sub(lambda slot: fixed.get(slot[1], slot[0]), text)
    top, _, rest = text.rpartition(_BORDER)
    used = frozenset(_SLOT.findall(text))
    if used != slots or _SLOT.search(top):
        raise PromptError(
            f"{path}: slots {sorted(used ^ slots)} are declared or used, not both; those above %%% are filled when it is read"
        )
    return Template(name, version, slots, top.strip() + "\n" if top else "", rest)


def digest(text: str) -> str:
    """Return the first twelve digits of the SHA-256 of `text`."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
