"""The server of Coach my reply: an HTTP API, a page and MCP over the library."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coach_server.app import create_app
    from coach_server.settings import ServerSettings, server_settings

__all__ = ["ServerSettings", "create_app", "server_settings"]


def __getattr__(name: str) -> Any:
    """Return a public name; the application is imported only for who asks for it, which `coach keys` does not."""
    if name == "create_app":
        from coach_server.app import create_app

        return create_app
    if name in __all__:
        from coach_server import settings

        return getattr(settings, name)
    raise AttributeError(name)
