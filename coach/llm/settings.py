"""Settings of the language-model engine: COACH_* in the environment, or one TOML file named by COACH_CONFIG (coach.toml in the working folder by default)."""

import os
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from coach.errors import EngineError


class FromOutside(BaseSettings):
    """Settings of the environment, COACH_ and the field's name in capitals, and of the one TOML file; arguments win over both."""

    model_config = SettingsConfigDict(env_prefix="COACH_", frozen=True, extra="ignore", env_ignore_empty=True)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read arguments, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, config_file())


class Settings(FromOutside):
    """One field, one variable: `base_url` is COACH_BASE_URL, and `base_url = …` in the file. The environment wins."""

    api_key: SecretStr | None = Field(default=None, description="Key of the model's server; servers of your own may need none.")
    base_url: str = Field(
        default="https://api.openai.com/v1", description="Any OpenAI-compatible server: vLLM, Ollama, llama.cpp, LiteLLM, …"
    )
    model: str = Field(default="gpt-5.4-mini", description="The model's name on that server.")
    effort: Literal["none", "minimal", "low", "medium", "high"] | None = Field(
        default=None, description="Reasoning effort, for models that have one; the server's own choice if left out."
    )
    connect_seconds: float = Field(default=3, gt=0, description="Time to reach the server.")
    first_token_seconds: float = Field(default=20, gt=0, description="Time until the answer begins.")
    total_seconds: float = Field(default=45, gt=0, description="Time for one call as a whole.")
    retries: int = Field(default=1, ge=0, le=5, description="New tries of a call that failed before its answer began.")
    repair: bool = Field(default=True, description="Whether refused edits go back to the model once.")
    max_input_tokens: int = Field(default=16_000, ge=1_000, description="Ceiling of one call; longer threads lose their oldest messages.")
    max_output_tokens: int = Field(default=4_000, ge=100, description="Ceiling of one answer, reasoning included.")
    max_cost: float | None = Field(default=None, gt=0, description="Ceiling of one call in US dollars, for models with a known price.")
    concurrency: int = Field(default=8, ge=1, description="Calls at a time; others wait.")
    cache_size: int = Field(default=256, ge=0, description="Answers kept in memory for identical requests; 0 keeps none.")
    prices: Path | None = Field(default=None, description="A file like prompts/prices.toml with your own prices.")


def config_file() -> Path:
    """Return the path of the settings file; it need not exist."""
    return Path(os.environ.get("COACH_CONFIG") or "coach.toml")


def settings() -> Settings:
    """Return the settings; raises EngineError that names the field and never shows a value."""
    try:
        return Settings()
    except ValidationError as error:
        said = "; ".join(
            f"{'.'.join(map(str, item['loc'])) or 'settings'}: {item['msg'].lower()}" for item in error.errors(include_input=False)
        )
        raise EngineError(f"settings of the model (COACH_* or {config_file()}): {said}") from None
    except (OSError, ValueError) as error:
        raise EngineError(f"{config_file()}: cannot be read as TOML: {error}") from None


def host(base_url: str) -> str:
    """Return the host and port of a URL, without any name and password in it."""
    found = urlsplit(base_url)
    return f"{found.hostname or base_url.rsplit('@', maxsplit=1)[-1]}{f':{found.port}' if found.port else ''}"
