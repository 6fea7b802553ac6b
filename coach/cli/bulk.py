"""`coach bulk`: one request a line in, one answer a line out."""

import os
import sys
from pathlib import Path

import click

from coach.bulk import answers, engine_answers, finished, read_lines
from coach.cli.options import chosen, engine_option, looking, meaning_option, packs_option
from coach.meaning.weigher import Meaning
from coach.rules.load import load

_LINES_A_WORKER = 1_000


@click.command()
@click.argument("source", metavar="IN.jsonl", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("target", metavar="OUT.jsonl", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--resume", is_flag=True, help="Go on behind the last whole line of OUT instead of starting over.")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    help="Processes; by default one per 1,000 lines, up to the number of cores; a language model is called from one.",
)
@engine_option
@meaning_option
@packs_option
@click.pass_context
def bulk(
    ctx: click.Context,
    /,
    source: Path,
    target: Path,
    resume: bool,
    workers: int | None,
    engine_name: str,
    meaning: Meaning | None,
    packs: tuple[Path, ...],
) -> None:
    """Coach the requests of IN.jsonl, one a line, into as many lines of OUT.jsonl in the same order, ids echoed.

    A blank line is no request and is left out. A bad line becomes {"id", "error"} and is reported by its number. Exit code 1 when there was one.
    """
    engine = chosen(engine_name)
    load(packs)  # a broken pack must not cost the output of an earlier run
    done = finished(target) if resume else 0
    total = sum(1 for _ in read_lines(source))
    crew = workers or max(1, min(os.cpu_count() or 1, (total - done) // _LINES_A_WORKER))
    bad = 0
    with (
        target.open("a" if resume else "w", encoding="utf-8") as out,
        click.progressbar(length=total, label="coaching", file=sys.stderr) as bar,
    ):
        bar.update(done)
        lines = read_lines(source, done)
        for answer in (
            engine_answers(lines, engine, packs, meaning=looking(meaning))
            if engine
            else answers(lines, packs, crew, meaning=looking(meaning))
        ):
            out.write(answer.text + "\n")
            bar.update(1)
            if answer.error:
                bad += 1
                click.echo(f"{source}:{answer.number}: {answer.error}", err=True)
    if bad:
        click.echo(f"{bad} of {total} lines could not be coached; their lines in {target} say why", err=True)
    ctx.exit(1 if bad else 0)
