"""`coach check`: whether the rules of a pack do what their own examples say."""

from pathlib import Path

import click

from coach.rules.check import problems
from coach.rules.load import home, load


@click.command()
@click.argument("folder", metavar="[PACK]", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.pass_context
def check(ctx: click.Context, folder: Path | None) -> None:
    """Run the examples of PACK, a folder with rules/<principle>/<rule>.toml; without PACK our own.

    Exit code 1 when an example fails.
    """
    ours = folder is None or folder.resolve() == home().resolve()
    pack = load(strict=True) if ours or folder is None else load((folder,))
    known = set() if ours else {rule.id for rule in load().rules}
    mine = [rule for rule in pack.rules if rule.id not in known]
    wrong = [(rule.id, problem) for rule in mine for problem in problems(pack, rule)]
    for name, problem in wrong:
        click.echo(f"{name}: {problem}", err=True)
    examples = sum(len(rule.examples.fires) + len(rule.examples.quiet) for rule in mine)
    click.echo(f"{len(mine)} rules, {examples} examples, {len(wrong)} failing")
    ctx.exit(1 if wrong or not mine else 0)
