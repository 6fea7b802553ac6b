"""The command line. Exit codes: 0 fine, 1 the draft (or a rule, or a line) needs work, 2 the call itself is wrong."""

import click

from coach import __version__
from coach.cli.bulk import bulk
from coach.cli.check import check
from coach.cli.evaluate import evaluate
from coach.cli.reply import reply
from coach.cli.rules import explain, rules
from coach.errors import CoachError


class _Coach(click.Group):
    """Turns our own errors into one line on stderr and exit code 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CoachError as error:
            raise click.UsageError(str(error)) from error


@click.group(cls=_Coach, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coach")
def main() -> None:
    """Coach a reply to a customer before it is sent.

    Exit codes: 0 ready to send (or all fine), 1 something to revise (or a bad line, or a failing rule), 2 the call itself is wrong.
    """


for command in (reply, bulk, rules, explain, check, evaluate):
    main.add_command(command)
