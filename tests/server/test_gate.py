"""Who and what gets in: every refusal is a problem document that says what to do."""

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from tests.llm.conftest import engine
from tests.llm.upstream import Upstream, edits
from tests.server.conftest import Serve
from tests.server.test_api import ASK


def _problem(answer: httpx.Response, status: int, kind: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    found: dict[str, Any] = answer.json()
    assert found["type"] == f"urn:coach:problem:{kind}"
    assert found["status"] == status
    assert found["instance"] == answer.headers["x-request-id"]
    return found


@pytest.mark.parametrize("sent", ["", "Bearer", "Bearer ck_wrong", "Basic eDp5", "Bearer ck_\xff"])
def test_no_key_no_answer(serve: Serve, sent: str) -> None:
    answer = serve().client.post("/v1/coach", json=ASK, headers={b"Authorization": sent.encode("latin-1")})
    assert "coach keys create" in _problem(answer, 401, "no-key")["detail"]
    assert answer.headers["www-authenticate"] == "Bearer"


def test_a_scope_that_is_missing_is_named(serve: Serve) -> None:
    served = serve()
    reader = {"Authorization": f"Bearer {served.key('read').secret}"}
    assert served.client.get("/v1/principles", headers=reader).status_code == 200
    assert "'coach'" in _problem(served.client.post("/v1/coach", json=ASK, headers=reader), 403, "scope-missing")["detail"]
    _problem(served.client.get("/metrics"), 403, "scope-missing")


def test_a_key_may_call_so_often_and_no_more(serve: Serve) -> None:
    served = serve()
    few = {"Authorization": f"Bearer {served.key('coach', per_minute=3).secret}"}
    answers = [served.client.post("/v1/review", json=ASK, headers=few) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    _problem(answers[-1], 429, "too-many-requests")
    assert 0 < int(answers[-1].headers["retry-after"]) <= 61


BAD: dict[str, tuple[dict[str, Any], int, str, str]] = {
    "not json": ({"content": b"{"}, 400, "invalid-request", ""),
    "nested": ({"content": b"[" * 15_000}, 400, "invalid-request", ""),
    "a list": ({"content": b"[]"}, 400, "invalid-request", ""),
    "no text": ({"json": {}}, 400, "invalid-request", "text"),
    "a number for text": ({"json": {"text": 7}}, 400, "invalid-request", "text"),
    "an unknown field": ({"json": {"text": "x", "tone": "kind"}}, 400, "invalid-request", "tone"),
    "an unknown channel": ({"json": {"text": "x", "channel": "fax"}}, 400, "invalid-request", "channel"),
    "a bad turn": ({"json": {"text": "x", "thread": [{"role": "boss", "text": "y"}]}}, 400, "invalid-request", "thread"),
    "a long draft": ({"json": {"text": "x" * 20_001}}, 400, "invalid-request", "text"),
    "a long thread": ({"json": {"text": "x", "thread": [{"role": "customer", "text": "y"}] * 101}}, 400, "invalid-request", "thread"),
    "too large": ({"content": b'{"text": "' + b"x" * 2_000_000 + b'"}'}, 413, "request-entity-too-large", ""),
    "form": ({"data": {"text": "x"}}, 415, "unsupported-media-type", ""),
    "plain": ({"content": b'{"text": "x"}', "headers": {"Content-Type": "text/plain"}}, 415, "unsupported-media-type", ""),
}


@pytest.mark.parametrize(("sent", "status", "kind", "field"), BAD.values(), ids=BAD.keys())
@pytest.mark.parametrize("path", ["/v1/coach", "/v1/coach/events", "/v1/review"])
def test_what_is_wrong_is_said_with_the_field(serve: Serve, path: str, sent: dict[str, Any], status: int, kind: str, field: str) -> None:
    headers = {"Content-Type": "application/json", **sent.get("headers", {})} if "content" in sent else {}
    answer = serve().client.post(path, **{**sent, **({"headers": headers} if headers else {})})
    found = _problem(answer, status, kind)
    assert not field or any(fault["field"].startswith(field) for fault in found["errors"]), found


def test_an_unknown_path_is_a_problem_too(serve: Serve) -> None:
    client = serve().client
    _problem(client.get("/v1/nothing"), 404, "not-found")
    _problem(client.get("/v1/coach"), 405, "method-not-allowed")


def test_pages_of_others_may_not_call(serve: Serve) -> None:
    served = serve(origins=("chrome-extension://abc",))
    _problem(served.client.post("/v1/coach", json=ASK, headers={"Origin": "https://evil.example"}), 403, "unknown-origin")
    own = served.client.post("/v1/coach", json=ASK, headers={"Origin": "chrome-extension://abc"})
    assert own.headers["access-control-allow-origin"] == "chrome-extension://abc"
    asked = served.client.options("/v1/coach", headers={"Origin": "chrome-extension://abc", "Access-Control-Request-Method": "POST"})
    assert asked.status_code in (200, 204)


def test_a_name_that_points_here_is_not_enough(serve: Serve) -> None:
    _problem(serve().client.get("/v1/about", headers={"Host": "evil.example:80"}), 421, "unknown-host")


def test_one_stream_too_many_is_told_to_wait(serve: Serve) -> None:
    async def slow(wire: Any) -> None:
        import asyncio

        await asyncio.sleep(30)

    with Upstream(slow) as up:
        served = serve(engine(up, total_seconds=20), max_streams=1)
        with served.client.stream("POST", "/v1/coach/events", json=ASK) as first:
            assert next(first.iter_lines()) == "event: findings"
            answer = served.client.post("/v1/coach/events", json=ASK)
            _problem(answer, 503, "too-many-streams")
            assert answer.headers["retry-after"] == "1"


def test_streams_that_come_at_once_are_counted_before_they_wait(serve: Serve) -> None:
    async def slow(wire: Any) -> None:
        import asyncio

        await asyncio.sleep(2)
        await edits()(wire)

    with Upstream(slow) as up:
        served = serve(engine(up, concurrency=30), max_streams=4)
        with ThreadPoolExecutor(12) as crew:
            codes = list(crew.map(lambda _: served.client.post("/v1/coach/events", json=ASK).status_code, range(12)))
        again = served.client.post("/v1/coach/events", json=ASK).status_code
    assert codes.count(503) >= 4
    assert codes.count(200) >= 4
    assert again == 200


@pytest.mark.parametrize("path", ["/v1/coach", "/v1/coach/events"])
def test_a_client_that_leaves_takes_the_model_call_with_it(serve: Serve, path: str) -> None:
    async def endless(wire: Any) -> None:
        import asyncio

        await wire.head()
        while True:
            await wire.chunk(" ")
            await asyncio.sleep(0.02)

    with Upstream(endless) as up:
        served = serve(engine(up, total_seconds=20))
        body = httpx.Request("POST", f"{served.client.base_url}{path}", json=ASK, headers=served.client.headers).read()
        with socket.create_connection(("127.0.0.1", served.settings.port)) as line:
            head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{served.settings.port}\r\nAuthorization: Bearer {served.secret}\r\n"
            line.sendall(f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body)
            while not up.requests:
                threading.Event().wait(0.01)
        assert up.closed.wait(2)


def test_a_quiet_stream_shows_signs_of_life(serve: Serve) -> None:
    async def slow(wire: Any) -> None:
        import asyncio

        await asyncio.sleep(0.4)
        await edits()(wire)

    with Upstream(slow) as up:
        text = serve(engine(up), heartbeat_seconds=0.1).client.post("/v1/coach/events", json=ASK).text
    assert text.count(": ping\n\n") >= 2
    assert "event: coaching" in text


def test_no_word_of_a_request_is_logged(serve: Serve, capfd: pytest.CaptureFixture[str]) -> None:
    served = serve()
    served.client.post("/v1/coach", json={**ASK, "text": f"{ASK['text']} canary-5512"})
    served.client.post("/v1/coach", json={"text": "canary-5512", "tone": "canary-5512"})
    served.client.get("/canary-5512?q=canary-5512")
    admin = {"Authorization": f"Bearer {served.key('admin').secret}"}
    metrics = served.client.get("/metrics", headers=admin).text
    said = "".join(capfd.readouterr())
    assert "canary-5512" not in said + metrics
    assert served.secret not in said
