"""An answer as a person reads it in a terminal."""

import re
import textwrap
from collections.abc import Iterator

import click

from coach.models import Coaching, Draft, Edit, Finding

_WIDTH = 96


def show(draft: Draft, answer: Coaching) -> str:
    """Return headline, marked draft, findings with reasons, offers and rewrite; colours vanish where stdout is no terminal."""
    parts = [click.style(answer.headline, bold=True, fg="green" if answer.verdict == "send" else "yellow")]
    if answer.findings:
        parts.append("\n".join(_findings(answer)))
    offers = [edit for edit in answer.edits if edit.apply == "suggest"]
    if offers:
        parts.append("\n".join([click.style("Offered, not applied", bold=True), *(_offer(draft.text, edit) for edit in offers)]))
    if answer.rewrite is not None:
        parts += [
            click.style("The draft with the safe changes", bold=True),
            _indent(marked(draft.text, [e for e in answer.edits if e.apply == "safe"])),
        ]
    if answer.withheld:
        parts.append("\n".join(["Withheld", *(f"  {line}" for line in answer.withheld)]))
    if not answer.engine.startswith("local"):
        parts.append(click.style(_cost(answer), dim=True))
    return "\n\n".join(parts)


def _cost(answer: Coaching) -> str:
    usage = answer.usage
    money = "price unknown" if usage.cost is None else f"{usage.cost:.4f} USD"
    return f"{answer.engine}, prompt {answer.prompt}: {usage.input_tokens} tokens in ({usage.cached_tokens} cached), {usage.output_tokens} out, {money}"


def marked(text: str, edits: list[Edit]) -> str:
    """Return `text` with what goes struck out in red and what comes in green."""
    out, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        gone = text[edit.start : edit.end]
        same = _common(gone, edit.replacement)
        out += [
            text[at : edit.end - len(gone)],
            _gone(gone[: len(gone) - same]),
            _come(edit.replacement[: len(edit.replacement) - same]),
            gone[len(gone) - same :],
        ]
        at = edit.end
    return "".join([*out, text[at:]])


def _common(old: str, new: str) -> int:
    """Return how many characters two texts share at their ends."""
    return next((n for n in range(min(len(old), len(new))) if old[-n - 1] != new[-n - 1]), min(len(old), len(new)))


def _gone(text: str) -> str:
    body = text.strip()
    return text.replace(body, click.style(f"[-{body}-]", fg="red"), 1) if body else ""


def _come(text: str) -> str:
    body = text.strip()
    return text.replace(body, click.style("{+" + body + "+}", fg="green"), 1) if body else text


def _findings(answer: Coaching) -> Iterator[str]:
    for number, finding in enumerate(answer.findings, 1):
        yield click.style(f"{number:>2}  {finding.principle}", fg="cyan", bold=True) + f"  {_what(finding)}"
        yield textwrap.fill(finding.reason, _WIDTH, initial_indent="    ", subsequent_indent="    ")


def _what(finding: Finding) -> str:
    if finding.text is None:
        return click.style(f"missing: {finding.missing}", fg="red")
    return click.style(f"“{_short(finding.text)}”", fg="red")


def _offer(text: str, edit: Edit) -> str:
    gone, come = _short(text[edit.start : edit.end]), " ".join(edit.replacement.split())
    if not gone:
        return f"    add    {click.style(come, fg='green')}"
    return f"    write  {click.style(come or '(nothing)', fg='green')}  for  {click.style(f'“{gone}”', fg='red')}"


def _short(text: str) -> str:
    words = re.sub(r"\s+", " ", text).strip()
    return words if len(words) <= 110 else words[:70] + " … " + words[-35:]


def _indent(text: str) -> str:
    return textwrap.indent(text.strip("\n"), "    ")
