"""The engine that the settings name, as a server needs it: room for every stream, and everything read before the first request."""

import gc

import coach
from coach import Engine
from coach.cli.options import chosen
from coach.engines.llm import Llm
from coach.llm.transport import client
from coach.prompts.tokens import count
from coach_server.settings import ServerSettings

_GREETING = "I hope this email finds you well."


def engine_of(own: ServerSettings) -> Engine | None:
    """Return the engine that the settings name, with room for every stream unless COACH_CONCURRENCY says else; None for the local one."""
    engine = chosen(own.engine)
    if not isinstance(engine, Llm):
        return engine
    room = {} if "concurrency" in engine.settings.model_fields_set else {"concurrency": own.max_streams}
    return Llm(engine.settings.model_copy(update=room), http_client=client)


def warm(own: ServerSettings, engine: Engine | None) -> None:
    """Read rules, models and token tables before the first request. They stay: the garbage collector, which would halt all streams to look through them, is told so."""
    coach.reply(_GREETING, packs=own.packs, meaning=own.meaning)
    if isinstance(engine, Llm):
        count(_GREETING, engine.settings.model)
    gc.collect()
    gc.freeze()
