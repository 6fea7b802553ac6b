"""Settings of the server: COACH_* in the environment, or the same TOML file that the model's settings are read from."""

from ipaddress import ip_address
from pathlib import Path

from pydantic import Field, ValidationError

from coach import Meaning
from coach.errors import EngineError
from coach.llm.settings import FromOutside, config_file


class ServerSettings(FromOutside):
    """One field, one variable: `port` is COACH_PORT, and `port = …` in the file. The environment wins."""

    host: str = Field(
        default="127.0.0.1", description="Address to listen on. Anything but loopback needs a key made with `coach keys create` first."
    )
    port: int = Field(default=8450, ge=0, le=65_535, description="Port to listen on.")
    workers: int = Field(default=1, ge=1, le=64, description="Processes that answer.")
    data: Path = Field(
        default_factory=lambda: Path.home() / ".local" / "share" / "coach",
        description="Folder of the database, the page's key and bulk files.",
    )
    database: str = Field(
        default="", description="SQLAlchemy URL; SQLite in the data folder by default, postgresql+asyncpg://… for many machines."
    )
    limits: str = Field(
        default="",
        description="Where requests are counted: a file in the data folder by default, exact over the workers of one machine; redis://… for many.",
    )
    engine: str = Field(default="auto", description="Who writes: auto, local or llm; auto takes the model once it is configured.")
    semantic: bool | None = Field(default=None, description="Whether the sentence encoder looks too; needs the extra semantic.")
    packs: tuple[Path, ...] = Field(default=(), description="Folders of your own rules.")
    origins: tuple[str, ...] = Field(
        default=(),
        description="Origins of pages that may call from a browser; the server's own page and extensions, with a key, always may.",
    )
    hosts: tuple[str, ...] = Field(default=(), description="Names under which the server is reached, with port, beyond its own address.")
    pair: bool = Field(
        default=True,
        description="Whether a loopback server gives an extension a key when it asks; any program of this machine could, so say no where strangers log in.",
    )
    max_body: int = Field(default=1_000_000, ge=1_000, description="Largest body of a request in bytes.")
    max_bulk: int = Field(default=200_000_000, ge=1_000, description="Largest body of a bulk upload in bytes.")
    max_draft: int = Field(default=20_000, ge=100, description="Longest draft or turn in characters.")
    max_turns: int = Field(default=100, ge=1, description="Most turns of a thread.")
    max_streams: int = Field(
        default=50, ge=1, description="Streams that a process serves at a time; one more gets 503. More make new requests wait for seconds."
    )
    per_minute: int = Field(default=120, ge=1, description="Requests a minute of a new key.")
    tokens_per_day: int = Field(default=2_000_000, ge=0, description="Model tokens a day (UTC) of a new key.")
    keep_text: bool = Field(default=False, description="Whether drafts and answers are kept; the page says so.")
    retention_days: int = Field(default=30, ge=1, description="How long kept text stays.")
    heartbeat_seconds: float = Field(default=15, gt=0, description="Pause after which a stream sends a sign of life.")
    graceful_seconds: int = Field(default=20, ge=0, description="How long open requests may go on when the server is stopped.")

    @property
    def meaning(self) -> Meaning:
        """Who looks for what no rule says."""
        return "semantic" if self.semantic else True

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def pairs(self) -> bool:
        """Whether an extension gets a key by asking: never behind a proxy, whose clients all look local."""
        return self.pair and self.loopback and not self.hosts

    @property
    def database_url(self) -> str:
        """The database's URL."""
        return self.database or f"sqlite+aiosqlite:///{self.data / 'coach.db'}"

    @property
    def own_hosts(self) -> frozenset[str]:
        """The Host headers that are answered; an empty set answers all."""
        if not self.loopback:
            return frozenset(self.hosts)
        names = ("127.0.0.1", "localhost", "[::1]", self.host)
        return frozenset([*self.hosts, *(f"{name}:{self.port}" for name in names)])


def server_settings(**own: object) -> ServerSettings:
    """Return the settings, `own` before environment and file; raises EngineError that names the field and never shows a value."""
    try:
        return ServerSettings.model_validate({name: value for name, value in own.items() if value is not None})
    except ValidationError as error:
        said = "; ".join(
            f"{'.'.join(map(str, item['loc'])) or 'settings'}: {item['msg'].lower()}" for item in error.errors(include_input=False)
        )
        raise EngineError(f"settings of the server (COACH_* or {config_file()}): {said}") from None
