"""The server of Coach my reply: an HTTP API, a page and MCP over the library."""

from coach_server.app import create_app
from coach_server.settings import ServerSettings, server_settings

__all__ = ["ServerSettings", "create_app", "server_settings"]
