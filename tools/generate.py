"""Write everything that is derived from prompts/: the principle ids, prompts/ready.json, docs/principles.md, the pages in docs/ that say so.

Run without arguments to write, with --check to fail when a file is not what it would write.
"""

import json
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from typescript import types

ROOT = Path(__file__).parents[1]
PROMPTS = ROOT / "prompts"
NOTE = "Written by tools/generate.py from {source}; do not edit."


def main(arguments: list[str]) -> int:
    """Write or check every derived file; return the exit code."""
    stale = [path for path, make in FILES.items() if not _settle(ROOT / path, make(), check="--check" in arguments)]
    for path in stale:
        print(f"{path} is not up to date; run `make generate` and commit it")
    return 1 if stale else 0


def ids() -> str:
    """Return coach/_generated.py."""
    names = "\n".join(f'    "{principle["id"]}",' for principle in _principles())
    note = NOTE.format(source="prompts/principles.toml")
    return f'"""{note}"""\n\nfrom typing import Literal\n\nPrincipleId = Literal[\n{names}\n]\n'


def principles() -> str:
    """Return docs/principles.md."""
    return "\n".join(_page("The fourteen principles", "prompts/principles.toml", _principle_lines()))


def rules() -> str:
    """Return docs/rules.md."""
    return "\n".join(_page("The rules", "prompts/rules/", _rule_lines()))


def advice() -> str:
    """Return docs/advice.md."""
    return "\n".join(_page("Where the articles' advice is coached", "prompts/advice.toml", _advice_lines()))


def ready() -> str:
    """Return prompts/ready.json."""
    from coach.pattern.lists import WordLists
    from coach.rules.load import fields, read_rules
    from coach.rules.ready import written

    found = list(read_rules(PROMPTS, WordLists([PROMPTS]), strict=False))
    patterns = {pattern.source: pattern for rule in found for pattern in rule.patterns()}
    return written(PROMPTS, {rule.id: fields(rule.path) for rule in found}, patterns.values())


def llm() -> str:
    """Return docs/llm.md with the table of settings drawn from their fields."""
    from coach.llm.settings import Settings

    rows = [f"| `{name}` | {_default(field.default)} | {field.description} |" for name, field in Settings.model_fields.items()]
    page = (ROOT / "docs/llm.md").read_text("utf-8")
    start, end = page.index("|---|---|---|") + len("|---|---|---|"), page.index("\nPrices are in")
    return page[:start] + "\n" + "\n".join(rows) + "\n" + page[end:]


def openapi() -> str:
    """Return docs/openapi.json, the server's API."""
    sys.path.insert(0, str(ROOT / "server"))
    from coach_server import ServerSettings, create_app

    document = create_app(None, ServerSettings()).openapi_schema.to_schema()
    return json.dumps(document, indent=2, ensure_ascii=False, default=lambda value: value.model_dump(mode="json")) + "\n"


def client_types() -> str:
    """Return extension/http/openapi.ts, the API's types for TypeScript."""
    return types(json.loads(openapi()), NOTE.format(source="docs/openapi.json"))


def server() -> str:
    """Return docs/server.md with the table of settings drawn from their fields."""
    sys.path.insert(0, str(ROOT / "server"))
    from coach_server.settings import ServerSettings

    rows = [f"| `{name}` | {_default(field.default)} | {field.description} |" for name, field in ServerSettings.model_fields.items()]
    page = (ROOT / "docs/server.md").read_text("utf-8")
    start, end = page.index("|---|---|---|") + len("|---|---|---|"), page.index("\nBehind a proxy")
    return page[:start] + "\n" + "\n".join(rows) + "\n" + page[end:]


def _default(value: object) -> str:
    return "" if value in (None, "", ()) or repr(value) == "PydanticUndefined" else f"`{value}`"


def _page(title: str, source: str, lines: Iterator[str]) -> list[str]:
    return [f"# {title}", "", f"<!-- {NOTE.format(source=source)} -->", "", *lines]


def _principle_lines() -> Iterator[str]:
    for principle in _principles():
        yield f"## {principle['title']} (`{principle['id']}`)"
        yield ""
        yield f"**Asks.** {principle['asks']}"
        yield f"**Broken by.** {principle['breaks']}"
        yield f"**Why.** {principle['why']}"
        yield f"**Source.** {principle['source']} ({', '.join(principle['from'])})"
        yield ""


def _rule_lines() -> Iterator[str]:
    from coach.rules.load import load
    from coach.rules.pack import PRINCIPLES

    pack = load()
    yield f"{len(pack.rules)} rules, {sum(len(rule.examples.fires) + len(rule.examples.quiet) for rule in pack.rules)} examples. How to write one: [rules-language.md](rules-language.md)."
    yield ""
    for name in PRINCIPLES:
        mine = [rule for rule in pack.rules if rule.principle == name]
        yield f"## {name} ({len(mine)})"
        yield ""
        yield "| rule | kind | fix | fires on |"
        yield "|---|---|---|---|"
        yield from (f"| `{rule.id.split('/')[1]}` | {rule.kind} | {rule.fix} | {_cell(rule.examples.fires[0].draft)} |" for rule in mine)
        yield ""


def _advice_lines() -> Iterator[str]:
    entries = _table("advice.toml")["advice"]
    yield f"{len(entries)} pieces of advice were read out of five articles on customer service. Each is coached somewhere:"
    yield ""
    yield "`thread:…`, `facts:…` and `verify` are checks in code over the conversation, the facts and every rewrite. `coach:reasons`: each finding names its"
    yield "principle and reason, and `coach explain` its why, which is how a team learns from its own replies; `coach:bulk`: many replies reviewed at once"
    yield "show what one complaint shows for all; `coach:packs`: what a team learns becomes rules of its own."
    yield ""
    for article in sorted({entry["article"] for entry in entries}):
        yield f"## {article}"
        yield ""
        yield "| advice | principle | coached by |"
        yield "|---|---|---|"
        for entry in entries:
            if entry["article"] == article:
                yield f"| {_cell(entry['says'])} | {entry['principle']} | {', '.join(f'`{name}`' for name in entry['coached_by'])} |"
        yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _principles() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = _table("principles.toml")["principle"]
    return found


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((PROMPTS / name).read_text("utf-8"))


def _settle(path: Path, text: str, *, check: bool) -> bool:
    """Write `text` to `path`; with `check` only say whether it stands there."""
    if check:
        return path.exists() and path.read_text("utf-8") == text
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return True


FILES: dict[str, Callable[[], str]] = {
    "coach/_generated.py": ids,
    "prompts/ready.json": ready,
    "docs/principles.md": principles,
    "docs/rules.md": rules,
    "docs/advice.md": advice,
    "docs/llm.md": llm,
    "docs/server.md": server,
    "docs/openapi.json": openapi,
    "extension/http/openapi.ts": client_types,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
