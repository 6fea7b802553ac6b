"""`coach rules` and `coach explain`: what is looked for, and why."""

import json
from pathlib import Path

import click

from coach.cli.options import packs_option
from coach.errors import RuleError
from coach.principles import principles
from coach.rules.example import Example
from coach.rules.load import load
from coach.rules.pack import PRINCIPLES
from coach.rules.rule import Rule


@click.command()
@click.option("--principle", type=click.Choice(PRINCIPLES), help="Only the rules of this principle.")
@click.option("--json", "as_json", is_flag=True, help="Print id, principle, kind, fix and reason as JSON.")
@packs_option
def rules(principle: str | None, as_json: bool, packs: tuple[Path, ...]) -> None:
    """List the rules."""
    found = [rule for rule in load(packs).rules if principle in (None, rule.principle)]
    if as_json:
        click.echo(json.dumps([rule.model_dump(include={"id", "principle", "kind", "fix", "reason"}) for rule in found], indent=2))
        return
    for name in PRINCIPLES:
        mine = [rule for rule in found if rule.principle == name]
        if mine:
            click.secho(f"{name} ({len(mine)})", bold=True)
            for rule in mine:
                click.echo(f"  {rule.id.split('/')[1]:<34} {rule.kind:<13} {rule.fix:<8} {rule.reason}")


@click.command()
@click.argument("name", metavar="RULE")
@packs_option
def explain(name: str, packs: tuple[Path, ...]) -> None:
    """Show one rule (authenticity/hope-finds-you-well, or just its last part): reason, principle, examples."""
    pack = load(packs)
    found = [rule for rule in pack.rules if name in (rule.id, rule.id.split("/")[1])]
    if not found:
        close = [rule.id for rule in pack.rules if name.rsplit("/", maxsplit=1)[-1].split("-", maxsplit=1)[0] in rule.id][:5]
        raise RuleError(f"no rule {name!r}; {'close to it: ' + ', '.join(close) if close else 'see `coach rules`'}")
    for rule in found:
        click.echo("\n".join(_explained(rule)))


def _explained(rule: Rule) -> list[str]:
    principle = next(item for item in principles() if item.id == rule.principle)
    head = [
        click.style(rule.id, bold=True),
        f"  {rule.reason}",
        f"  {principle.title}: {principle.asks}",
        f"  Why: {principle.why}",
        f"  Fix: {rule.fix}{f' ({rule.cure})' if rule.cure else ''}",
    ]
    return [*head, "Fires", *map(_example, rule.examples.fires), "Stays quiet", *map(_example, rule.examples.quiet)]


def _example(example: Example) -> str:
    said = f"  (customer: {example.customer})" if example.customer else ""
    return f"  · {' '.join(example.draft.split())}{said}"
