"""A browser extension gets a key by asking, on this machine alone; a page never does."""

from pathlib import Path

import pytest
from coach_server import ServerSettings

from tests.server.conftest import Serve
from tests.server.test_api import ASK

ORIGIN = {"Origin": "chrome-extension://nlkncpkkdoccmpiclbokaimcnedabhhm"}


def test_an_extension_asks_and_may_coach(serve: Serve) -> None:
    client = serve().client
    answer = client.post("/v1/pair", headers={**ORIGIN, "Authorization": ""})
    key = {"Authorization": f"Bearer {answer.json()['secret']}"}
    assert answer.status_code == 201
    assert client.post("/v1/coach", json=ASK, headers={**ORIGIN, **key}).status_code == 200
    assert client.get("/v1/principles", headers={**ORIGIN, **key}).headers["access-control-allow-origin"] == ORIGIN["Origin"]
    assert client.get("/metrics", headers=key).status_code == 403


def test_asking_again_ends_the_key_before(serve: Serve) -> None:
    client = serve().client
    first, second = (client.post("/v1/pair", headers=ORIGIN).json()["secret"] for _ in range(2))
    codes = [client.post("/v1/review", json=ASK, headers={"Authorization": f"Bearer {secret}"}).status_code for secret in (first, second)]
    assert codes == [401, 200]


@pytest.mark.parametrize("origin", [None, "null", "https://evil.example", "https://chrome-extension.example", "http://127.0.0.1"])
def test_a_page_gets_no_key(serve: Serve, origin: str | None) -> None:
    answer = serve().client.post("/v1/pair", headers={"Origin": origin} if origin else {})
    assert answer.status_code == 403
    assert "secret" not in answer.text


def test_the_switch_is_off_where_others_could_ask(serve: Serve) -> None:
    answer = serve(pair=False).client.post("/v1/pair", headers=ORIGIN)
    assert answer.json()["type"] == "urn:coach:problem:no-pairing"
    assert "coach keys create" in answer.json()["detail"]


@pytest.mark.parametrize("own", [{"host": "0.0.0.0"}, {"hosts": ("coach.example",)}, {"pair": False}])
def test_no_pairing_on_an_open_address_or_behind_a_proxy(own: dict[str, object], tmp_path: Path) -> None:
    assert ServerSettings(data=tmp_path).pairs
    assert not ServerSettings.model_validate({"data": tmp_path, **own}).pairs


def test_a_preflight_of_an_extension_is_answered(serve: Serve) -> None:
    asked = {**ORIGIN, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    answer = serve().client.options("/v1/coach/events", headers=asked)
    assert answer.headers["access-control-allow-origin"] == ORIGIN["Origin"]
    assert "authorization" in answer.headers["access-control-allow-headers"].lower()
