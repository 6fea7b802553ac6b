"""The whole API under generated requests: every answer is one that the OpenAPI document describes."""

import os
import subprocess
import sys
from pathlib import Path

from tests.server.conftest import Serve


def test_schemathesis_finds_nothing(serve: Serve, root: Path) -> None:
    served = serve()
    admin = served.key("coach", "read", "admin", per_minute=1_000_000).secret
    url = f"{served.client.base_url}/schema/openapi.json"
    command = [
        sys.executable,
        "-m",
        "schemathesis.cli",
        "--config-file",
        str(Path(__file__).with_name("schemathesis.toml")),
        "run",
        url,
        "-H",
        f"Authorization: Bearer {admin}",
    ]
    options = ["--max-examples", "25", "--no-color", "--seed", "7"]
    hooks = {**os.environ, "SCHEMATHESIS_HOOKS": "tests.server.schemathesis_hooks"}
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, env=hooks, cwd=root)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
