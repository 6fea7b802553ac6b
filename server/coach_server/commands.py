"""`coach serve`, `coach keys`, `coach forget`, `coach mcp`: the commands that this package adds to `coach`."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import click

from coach_server.settings import ServerSettings, server_settings
from coach_server.store import Scope, Store

_Done = TypeVar("_Done")
_SCOPES: tuple[Scope, ...] = ("coach", "read", "admin")


@click.command()
@click.option("--host", help="Address to listen on; anything but loopback needs a key first.")
@click.option("--port", type=int, help="Port to listen on (8450).")
@click.option("--workers", type=int, help="Processes that answer (1).")
@click.option("--engine", type=click.Choice(("auto", "local", "llm")), help="Who writes (auto).")
@click.option("--semantic/--no-semantic", default=None, help="Whether the sentence encoder looks too; needs the extra semantic (no).")
@click.option("--data", type=click.Path(file_okay=False, path_type=Path), help="Folder of database, page key and bulk files.")
def serve(  # noqa: PLR0913, PLR0917
    host: str | None, port: int | None, workers: int | None, engine: str | None, semantic: bool | None, data: Path | None
) -> None:
    """Serve the page, the API and MCP. COACH_* variables and coach.toml say the rest; docs/server.md lists them."""
    import os

    from coach_server.serve import run

    for name, value in (("engine", engine), ("semantic", semantic), ("data", data)):
        if value is not None:
            os.environ[f"COACH_{name.upper()}"] = str(value)
    run(server_settings(host=host, port=port, workers=workers))


@click.group()
def keys() -> None:
    """Create, list and revoke API keys."""


@keys.command()
@click.argument("name")
@click.option("--scope", "scopes", type=click.Choice(_SCOPES), multiple=True, default=("coach", "read"), show_default=True)
@click.option("--per-minute", type=click.IntRange(1), help="Requests a minute.")
@click.option("--tokens-per-day", type=click.IntRange(0), help="Model tokens a day (UTC); 0 sets no limit.")
def create(name: str, scopes: tuple[Scope, ...], per_minute: int | None, tokens_per_day: int | None) -> None:
    """Make a key called NAME and show it, this once."""
    own = server_settings()
    most = own.tokens_per_day if tokens_per_day is None else tokens_per_day
    made = _with(own, lambda store: store.create_key(name, frozenset(scopes), per_minute or own.per_minute, most))
    click.echo(f"{made.secret}\n\nThis is the only time it is shown. Its id is {made.id}.")


@keys.command("list")
def list_keys() -> None:
    """List the keys: never the keys themselves."""
    for key in _with(server_settings(), lambda store: store.keys()):
        state = (
            f"revoked {key.revoked:%Y-%m-%d}"
            if key.revoked
            else f"last used {key.last_used:%Y-%m-%d %H:%M}"
            if key.last_used
            else "never used"
        )
        click.echo(f"{key.id}  {key.name}  {','.join(sorted(key.scopes))}  {key.per_minute}/min  {key.tokens_per_day} tokens/day  {state}")


@keys.command()
@click.argument("key_id")
def revoke(key_id: str) -> None:
    """Revoke the key with the id KEY_ID; workers know within two seconds."""
    if not _with(server_settings(), lambda store: store.revoke_key(key_id)):
        raise click.UsageError(f"there is no key with the id {key_id!r}; `coach keys list` shows them")
    click.echo("revoked")


@click.command()
@click.option("--days", type=click.IntRange(0), help="Only what is older than so many days.")
@click.option("--request", "request_id", help="Only what was kept under this request id.")
def forget(days: int | None, request_id: str | None) -> None:
    """Delete kept drafts and answers, all of them unless told otherwise."""
    before = None if days is None else datetime.now(UTC) - timedelta(days=days)
    count = _with(server_settings(), lambda store: store.forget(before=before, request_id=request_id))
    click.echo(f"{count} forgotten")


@click.command("mcp")
def mcp_stdio() -> None:
    """Serve the Model Context Protocol on stdin and stdout, for AI agents that answer customers."""
    from coach_server.engine import engine_of
    from coach_server.mcp import run_stdio

    own = server_settings()
    run_stdio(engine_of(own), own.packs, own.meaning)


def _with(own: ServerSettings, work: Callable[[Store], Awaitable[_Done]]) -> _Done:
    async def opened() -> _Done:
        own.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        store = await Store.open(own.database_url)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(opened())
