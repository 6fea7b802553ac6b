"""Ships prompts/ inside the wheel as coach/_prompts; editable installs read the checkout."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PromptsHook(BuildHookInterface[Any]):
    """Adds the data folder to every build but the editable one."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Map prompts/ into the package."""
        if version != "editable":
            build_data["force_include"]["prompts"] = "coach/_prompts"
