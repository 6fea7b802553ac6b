"""The client for other Python programs, against a real server on loopback that says what a test wants it to say."""

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

import pytest

import coach
from coach import Coached, Draft, DraftError, EngineError, Event, Found, Proposed
from coach.remote import Remote

TEXT = "I hope this finds you well. We’re on it 🙂. Your order ships on Friday."
CUSTOMER = "Where is my order?"
ANSWER = coach.reply(TEXT, CUSTOMER)
FOUND = Found(findings=ANSWER.findings)
PROPOSED = Proposed(finding=ANSWER.findings[0], edit=ANSWER.edits[0])
COACHED = Coached(coaching=ANSWER)
PROBLEM = {"type": "urn:coach:problem:no-key", "title": "No key", "status": 401, "detail": "send a key", "instance": "1"}


class Asked(NamedTuple):
    """One request as the server read it."""

    path: str
    headers: dict[str, str]
    body: Any


class Answers(ThreadingHTTPServer):
    """Says the same to every request: a status, headers, and a body in these pieces, each a chunk of its own."""

    daemon_threads = True
    status = 200
    headers: dict[str, str]
    pieces: tuple[bytes, ...] = ()
    cut = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Says)
        self.headers, self.asked = {}, list[Asked]()
        self.url = f"http://127.0.0.1:{self.server_port}"

    def say(self, *pieces: bytes | str, status: int = 200, **headers: str) -> None:
        self.status, self.headers = status, headers
        self.pieces = tuple(piece.encode() if isinstance(piece, str) else piece for piece in pieces)


class _Says(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        says = self.server
        assert isinstance(says, Answers)
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        says.asked.append(Asked(self.path, {name.lower(): value for name, value in self.headers.items()}, body))
        self.send_response(says.status)
        for name, value in says.headers.items():
            self.send_header(name, value)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for piece in (*says.pieces, *(() if says.cut else (b"",))):
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            self.wfile.flush()
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def server() -> Iterator[Answers]:
    with Answers() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def sse(event: Event, end: str = "\n") -> bytes:
    return f"event: {event.event}{end}data: {event.model_dump_json()}{end}{end}".encode()


def test_an_answer_is_the_one_that_the_library_gives(server: Answers) -> None:
    server.say(ANSWER.model_dump_json())
    assert Remote(server.url + "/", key="ck_test\n").reply(TEXT, CUSTOMER) == ANSWER
    (asked,) = server.asked
    assert asked.path == "/v1/coach"
    assert asked.headers["authorization"] == "Bearer ck_test"
    assert asked.headers["content-type"] == "application/json"
    assert asked.body == {"text": TEXT, "thread": [{"role": "customer", "text": CUSTOMER}]}


def test_a_whole_draft_is_sent_as_it_is(server: Answers) -> None:
    server.say(ANSWER.model_dump_json())
    draft = Draft(id=7, text=TEXT, channel="chat", agent_name="Ana", policy=("agents may refund",), offsets="utf16")
    Remote(server.url).reply(draft)
    assert Draft.model_validate(server.asked[0].body) == draft
    assert "authorization" not in server.asked[0].headers


def test_findings_alone(server: Answers) -> None:
    server.say(json.dumps({"findings": [finding.model_dump() for finding in ANSWER.findings]}))
    assert Remote(server.url).review(TEXT, CUSTOMER) == ANSWER.findings
    assert server.asked[0].path == "/v1/review"


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("size", [1, 7, 100_000], ids=["byte by byte", "in sevens", "at once"])
def test_events_come_however_the_bytes_are_cut(server: Answers, end: str, size: int) -> None:
    ping, unknown = f": ping{end}{end}".encode(), f"id: 1{end}event: weather{end}data: fine{end}{end}".encode()
    body = ping + sse(FOUND, end) + ping + sse(PROPOSED, end) + unknown + sse(COACHED, end)
    server.say(*(body[at : at + size] for at in range(0, len(body), size)))
    assert list(Remote(server.url).stream(TEXT, CUSTOMER)) == [FOUND, PROPOSED, COACHED]
    assert server.asked[0].path == "/v1/coach/events"


def test_data_over_several_lines_is_one_event(server: Answers) -> None:
    lines = COACHED.model_dump_json(indent=1).splitlines()
    server.say("event:coaching\n", *(f"data:{line}\n" for line in lines), "\n")
    assert list(Remote(server.url).stream(TEXT)) == [COACHED]


def test_an_event_is_there_before_the_next_is_sent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        events = Remote(f"http://127.0.0.1:{listening.getsockname()[1]}", timeout=10).stream(TEXT)
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
        first: list[Event] = []
        reading = threading.Thread(target=lambda: first.append(next(events)))
        reading.start()
        connection, _ = listening.accept()
        with connection:
            connection.sendall(head + sse(FOUND))
            reading.join(10)
            assert first == [FOUND]
            events.close()


def test_an_error_in_the_stream_says_what_the_problem_says(server: Answers) -> None:
    server.say(sse(FOUND), f"event: error\ndata: {json.dumps(PROBLEM)}\n\n")
    events = Remote(server.url).stream(TEXT)
    assert next(events) == FOUND
    with pytest.raises(EngineError, match=rf"^{server.url}: No key: send a key$"):
        next(events)


@pytest.mark.parametrize("cut", [False, True], ids=["ended", "cut off"])
def test_a_stream_without_an_answer_is_no_answer(server: Answers, cut: bool) -> None:
    server.cut = cut
    server.say(sse(FOUND), sse(COACHED)[:-1])
    with pytest.raises(EngineError, match="the stream ended before the answer; try again"):
        list(Remote(server.url).stream(TEXT))


def test_a_problem_document_is_the_error(server: Answers) -> None:
    server.say(json.dumps(PROBLEM), status=401, **{"Content-Type": "application/problem+json"})
    remote = Remote(server.url, key="ck_secret")
    for call in (remote.reply, remote.review, lambda text: list(remote.stream(text))):
        with pytest.raises(EngineError, match=rf"^{server.url}: No key: send a key$") as refused:
            call(TEXT)
        assert "ck_secret" not in repr(refused.value)


@pytest.mark.parametrize("body", ["<html>", "[1]", '"busy"', "{}", b"\xff"])
def test_a_refusal_that_is_no_problem_document_names_the_status(server: Answers, body: str | bytes) -> None:
    server.say(body, status=502)
    with pytest.raises(EngineError, match=r"502 Bad Gateway$"):
        Remote(server.url).reply(TEXT)


FORMS = ["<html>Log in</html>", "{}", "[]", b"\xff\xfe", '{"findings": 1}']


@pytest.mark.parametrize("body", FORMS)
def test_an_answer_in_another_form_is_an_error_that_says_so(server: Answers, body: str | bytes) -> None:
    server.say(body)
    for call in (Remote(server.url).reply, Remote(server.url).review):
        with pytest.raises(EngineError, match="answers in a form that this version cannot read"):
            call(TEXT)


@pytest.mark.parametrize("body", FORMS)
def test_so_is_an_event_in_another_form(server: Answers, body: str | bytes) -> None:
    server.say("event: coaching\ndata: ", body, "\n\n")
    with pytest.raises(EngineError, match="answers in a form that this version cannot read"):
        list(Remote(server.url).stream(TEXT))


def test_a_redirect_is_not_followed_since_the_key_would_travel_along(server: Answers) -> None:
    with Answers() as elsewhere:
        for status in (301, 302, 303, 307, 308):
            server.say(status=status, Location=elsewhere.url)
            with pytest.raises(EngineError, match=f"it moved to {elsewhere.url}"):
                Remote(server.url, key="ck_test").reply(TEXT)
    assert not elsewhere.asked


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        url = f"http://127.0.0.1:{gone.getsockname()[1]}"
    with pytest.raises(EngineError, match=rf"^{url} does not answer: .*refused"):
        Remote(url).reply(TEXT)


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(EngineError, match=rf"^{url} does not answer: .*timed out"):
            Remote(url, timeout=0.05).reply(TEXT)


def test_an_answer_that_breaks_off_is_an_error(server: Answers) -> None:
    server.cut = True
    server.say(ANSWER.model_dump_json()[:100])
    with pytest.raises(EngineError, match="does not answer: IncompleteRead"):
        Remote(server.url).reply(TEXT)


@pytest.mark.parametrize("url", ["", "127.0.0.1:8450", "file:///etc/passwd", "ftp://127.0.0.1"])
def test_what_is_no_address_is_refused_at_once(url: str) -> None:
    with pytest.raises(EngineError, match="is not the address of a server"):
        Remote(url)


def test_a_key_that_was_copied_with_its_ellipsis_is_refused_at_once() -> None:
    with pytest.raises(EngineError, match="the key holds a letter that no key has"):
        Remote("http://127.0.0.1:8450", key="ck_…")


def test_a_draft_that_cannot_be_coached_is_not_sent(server: Answers) -> None:
    with pytest.raises(DraftError, match=r"^text: string should have at most 200000 characters"):
        Remote(server.url).reply("x" * 200_001)
    assert not server.asked
