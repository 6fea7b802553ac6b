"""Coach a bundled ticket, then say how to coach one's own: what `make demo` runs."""

import json
import textwrap
from pathlib import Path

import click

import coach
from coach.cli.show import show

ticket = json.loads((Path(__file__).parent / "tickets" / "lamp.json").read_text("utf-8"))
draft = coach.parse(ticket)

click.echo("The customer wrote:\n")
click.echo(textwrap.indent(textwrap.fill(draft.thread[-1].text, 92), "    "))
click.echo("\nThe agent's draft:\n")
click.echo(textwrap.indent(draft.text, "    "))
click.echo("\nCoached, offline, without any key:\n")
click.echo(show(draft, coach.reply(draft)))
click.echo("""
Now yours:

    .venv/bin/coach reply draft.txt --customer "What the customer wrote" --customer-name "Their name"
    .venv/bin/coach reply          # paste the draft, then Ctrl-D
    .venv/bin/coach --help
""")
