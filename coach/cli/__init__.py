"""The command line. Exit codes: 0 fine, 1 the draft (or a rule, or a line) needs work, 2 the call itself is wrong."""

from importlib.metadata import EntryPoint, entry_points

import click

from coach import __version__
from coach.cli.bulk import bulk
from coach.cli.check import check
from coach.cli.evaluate import evaluate
from coach.cli.reply import reply
from coach.cli.rules import explain, rules
from coach.errors import CoachError

_GROUP = "coach.commands"


class _Coach(click.Group):
    """Turns our own errors into one line on stderr and exit code 2, and has the commands that other packages add."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *(found.name for found in entry_points(group=_GROUP))})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        own = super().get_command(ctx, cmd_name)
        added = next(iter(entry_points(group=_GROUP, name=cmd_name)), None) if own is None else None
        return _loaded(added) if added else own

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CoachError as error:
            raise click.UsageError(str(error)) from error


def _loaded(added: EntryPoint) -> click.Command:
    """Return a command of another package, or one that says what to install."""
    try:
        command: click.Command = added.load()
    except ModuleNotFoundError as error:
        help_text = f"Needs the extra `server`: pip install 'coach-my-reply[server]' ({error.name} is missing)."

        @click.command(added.name, help=help_text, context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
        def command() -> None:
            raise click.UsageError(help_text)

    return command


@click.group(cls=_Coach, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="coach")
def main() -> None:
    """Coach a reply to a customer before it is sent.

    Exit codes: 0 ready to send (or all fine), 1 something to revise (or a bad line, or a failing rule), 2 the call itself is wrong.
    """


for command in (reply, bulk, rules, explain, check, evaluate):
    main.add_command(command)
