"""What docs/server.md shows, run against a real server."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server.conftest import Serve

PAGE = (Path(__file__).parents[2] / "docs/server.md").read_text("utf-8")
CURLS = re.findall(r"^curl .*?(?:\n  .*?)*$", PAGE, re.MULTILINE)
SNIPPETS = re.findall(r"```python remote\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("command", CURLS, ids=lambda command: "".join(re.findall(r"/v1/\S+", command)))
def test_curl_lines_work(serve: Serve, command: str) -> None:
    served = serve()
    here = command.replace("http://127.0.0.1:8450", str(served.client.base_url))
    done = subprocess.run(["bash", "-c", here], env={**os.environ, "COACH_KEY": served.secret}, capture_output=True, text=True, check=True)
    assert "urn:coach:problem" not in done.stdout
    assert done.stdout.startswith(("{", "event: findings"))


def test_there_are_curl_lines() -> None:
    assert len(CURLS) >= 3
    assert SNIPPETS


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_python_lines_work(serve: Serve, snippet: str) -> None:
    served = serve()
    here = snippet.replace("http://127.0.0.1:8450", str(served.client.base_url))
    done = subprocess.run(
        [sys.executable, "-c", here], env={**os.environ, "COACH_KEY": served.secret}, capture_output=True, text=True, check=True
    )
    assert "will not land" in done.stdout
