"""`coach reply`: one draft, coached."""

from pathlib import Path

import click

from coach.cli.options import chosen, engine_option, looking, meaning_option, packs_option, text_of, thread_of
from coach.cli.show import show
from coach.meaning.weigher import Meaning
from coach.models import Draft
from coach.pipeline import reply as coach_reply
from coach.request import parse

_CHANNELS = ("email", "chat", "ticket", "review", "social")


@click.command()
@click.argument("draft", required=False)
@click.option("-c", "--customer", help="The customer's message that the draft answers (text or file).")
@click.option(
    "--thread",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The conversation so far: a .json list of turns, or a text file.",
)
@click.option("--channel", type=click.Choice(_CHANNELS), default="email", show_default=True)
@click.option("--agent-name", help="Who signs.")
@click.option("--customer-name", help="Whom the draft is for.")
@click.option("--policy", multiple=True, help="What the agent may do, a line each: “agents may refund up to 50 EUR”.")
@click.option("--grammar", is_flag=True, help="Let no rewrite add a grammar complaint (needs coach-my-reply[grammar]).")
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
@engine_option
@meaning_option
@packs_option
@click.pass_context
def reply(
    ctx: click.Context,
    /,
    draft: str | None,
    customer: str | None,
    thread: Path | None,
    grammar: bool,
    as_json: bool,
    engine_name: str,
    meaning: Meaning | None,
    packs: tuple[Path, ...],
    **known: object,
) -> None:
    """Coach DRAFT: the text itself, a file, or stdin where it is left out.

    Exit code 0: ready to send, 1: something to revise, 2: the call is wrong.
    """
    turns = thread_of(thread) if thread else []
    said = [{"role": "customer", "text": text_of(customer)}] if customer else []
    request: Draft = parse({"text": text_of(draft), "thread": [*turns, *said], **known})
    answer = coach_reply(request, packs=packs, engine=chosen(engine_name), grammar=grammar, meaning=looking(meaning))
    click.echo(answer.model_dump_json(indent=2) if as_json else show(request, answer))
    ctx.exit(0 if answer.verdict == "send" else 1)
