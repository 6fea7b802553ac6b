"""The OpenAPI document: it changes only where somebody looks."""

from pathlib import Path

from tests.server.conftest import Serve


def test_the_server_gives_the_document_that_is_checked_in(serve: Serve, root: Path) -> None:
    import json

    kept = json.loads((root / "docs/openapi.json").read_text("utf-8"))
    assert serve().client.get("/schema/openapi.json").json() == kept, "the API changed: `make generate`, look at the difference, commit it"
