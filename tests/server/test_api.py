"""The API as other tools meet it."""

import asyncio
import json
from contextlib import suppress
from typing import Any

import httpx
import pytest

import coach
from coach import Draft
from tests.llm.conftest import CURE, engine
from tests.llm.upstream import Upstream, edits
from tests.server.conftest import Serve

ASK = {
    "id": "t-1",
    "text": "Hi Ann,\n\nI hope this email finds you well. Your key 48-2210 left Leeds on 3 May. Keys do go missing on that route.\n\nJo",
    "thread": [{"role": "customer", "text": "Where is my key 48-2210? My shop opens on Monday."}],
    "agent_name": "Jo",
    "customer_name": "Ann",
}


def test_coach_gives_what_the_library_gives(serve: Serve) -> None:
    answer = serve().client.post("/v1/coach", json=ASK)
    assert answer.status_code == 200
    assert answer.json() == json.loads(coach.reply(coach.parse(ASK)).model_dump_json())


def test_offsets_are_in_the_unit_that_was_asked_for(serve: Serve) -> None:
    text = "🙂🙂 I hope this email finds you well. Your key left Leeds."
    answer = serve().client.post("/v1/coach", json={"text": text, "offsets": "utf16"}).json()
    finding = answer["findings"][0]
    assert text.encode("utf-16-le")[finding["start"] * 2 : finding["end"] * 2].decode("utf-16-le") == finding["text"]


def test_review_gives_the_findings_alone(serve: Serve) -> None:
    answer = serve().client.post("/v1/review", json=ASK).json()
    assert list(answer) == ["findings"]
    assert answer["findings"][0]["principle"] == "authenticity"


def _events(answer: httpx.Response) -> list[tuple[str, dict[str, Any]]]:
    blocks = [block for block in answer.text.split("\n\n") if block.startswith("event: ")]
    return [(block.split("\n")[0].removeprefix("event: "), json.loads(block.split("\ndata: ")[1])) for block in blocks]


def test_events_come_in_order_and_end_with_the_whole(serve: Serve) -> None:
    with Upstream(edits(CURE)) as up:
        answer = serve(engine(up)).client.post("/v1/coach/events", json=ASK)
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.headers["cache-control"] == "no-store"
    names = [name for name, _ in _events(answer)]
    assert names == ["findings", "edit", "coaching"]
    whole = _events(answer)[-1][1]["coaching"]
    assert CURE["new"] in whole["rewrite"]


def test_principles_rules_and_about_are_listed(serve: Serve) -> None:
    served = serve()
    principles = served.client.get("/v1/principles").json()["principles"]
    assert [one["id"] for one in principles][:2] == ["transparency", "listening"]
    assert len(served.client.get("/v1/rules").json()["rules"]) > 200
    about = httpx.get(f"{served.client.base_url}/v1/about").json()
    assert about == {
        "version": coach.__version__,
        "engine": "local",
        "sends_to": None,
        "keeps_text": False,
        "retention_days": None,
        "needs_key": True,
    }


def test_about_says_where_text_goes(serve: Serve) -> None:
    with Upstream(edits()) as up:
        about = serve(engine(up)).client.get("/v1/about").json()
    assert about["sends_to"] == f"127.0.0.1:{up.port}"


def test_outcomes_are_counted_and_told_once(serve: Serve) -> None:
    served = serve()
    told = {"outcomes": [{"principle": "empathy", "source": "local", "apply": "safe", "outcome": "taken"}]}
    for _ in range(2):
        assert served.client.post("/v1/outcomes", json=told, headers={"Idempotency-Key": "one"}).status_code == 204
    other = {"outcomes": [{**told["outcomes"][0], "outcome": "refused"}]}
    again = served.client.post("/v1/outcomes", json=other, headers={"Idempotency-Key": "one"})
    assert again.status_code == 422
    assert again.json()["type"] == "urn:coach:problem:idempotency-key-reused"
    admin = {"Authorization": f"Bearer {served.key('admin').secret}"}
    report = served.client.get("/v1/report", headers=admin).json()
    assert report["principles"] == {"empathy": {"found": 0, "taken": 1, "changed": 0, "refused": 0}}


def test_health_and_metrics(serve: Serve) -> None:
    served = serve()
    served.client.post("/v1/coach", json=ASK)
    assert served.client.get("/health/live").json()["status"] == "live"
    assert served.client.get("/health/ready").json() == {"status": "ready", "reasons": []}
    admin = {"Authorization": f"Bearer {served.key('admin').secret}"}
    text = served.client.get("/metrics", headers=admin).text
    assert 'coach_coached_total{engine="local",verdict="revise"}' in text
    assert 'route="/v1/coach"' in text


def test_bulk_takes_lines_and_gives_answers_in_order(serve: Serve) -> None:
    served = serve()
    lines = [json.dumps({**ASK, "id": number}) for number in range(70)]
    body = "\n".join([*lines[:2], "{broken", *lines[2:]])
    made = served.client.post("/v1/bulk", content=body, headers={"Content-Type": "application/jsonl", "Idempotency-Key": "b"})
    assert made.status_code == 202
    job = made.json()["id"]
    again = served.client.post("/v1/bulk", content=body, headers={"Content-Type": "application/jsonl", "Idempotency-Key": "b"})
    assert again.json()["id"] == job
    state = _done(served.client, job)
    assert (state["state"], state["lines"], state["done"], state["bad"]) == ("done", 71, 71, 1)
    answers = [json.loads(line) for line in served.client.get(f"/v1/bulk/{job}/answers").text.splitlines()]
    assert [answer["id"] for answer in answers] == [0, 1, None, *range(2, 70)]
    assert served.client.delete(f"/v1/bulk/{job}").status_code == 204
    assert served.client.get(f"/v1/bulk/{job}").status_code == 404
    assert list((served.settings.data / "bulk").iterdir()) == []


def _done(client: httpx.Client, job: str) -> dict[str, Any]:
    import time

    state: dict[str, Any] = {}
    for _ in range(400):
        state = client.get(f"/v1/bulk/{job}").json()
        if state["state"] == "done":
            return state
        time.sleep(0.02)
    raise AssertionError(state)


def test_a_job_of_another_key_is_not_there(serve: Serve) -> None:
    served = serve()
    made = served.client.post("/v1/bulk", content=json.dumps(ASK), headers={"Content-Type": "application/jsonl"}).json()["id"]
    other = {"Authorization": f"Bearer {served.key('coach').secret}"}
    assert served.client.get(f"/v1/bulk/{made}", headers=other).status_code == 404


def test_the_page_and_its_files_come_from_here_alone(serve: Serve) -> None:
    page = serve().client.get("/", headers={"Authorization": ""})
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "https://" not in page.text


def test_the_api_page_works_without_the_network(serve: Serve) -> None:
    served = serve()
    page = served.client.get("/schema").text
    assert "POST /v1/coach" in page
    assert "<script" not in page
    assert "https://" not in page
    assert served.client.get("/schema/openapi.json").json()["openapi"].startswith("3.1")


def test_tokens_of_the_day_once_spent_give_the_local_answer_and_say_so(serve: Serve) -> None:
    with Upstream(edits(CURE, usage={"prompt_tokens": 900, "completion_tokens": 60})) as up:
        served = serve(engine(up))
        poor = {"Authorization": f"Bearer {served.key('coach', tokens_per_day=500).secret}"}
        first = served.client.post("/v1/coach", json=ASK, headers=poor).json()
        second = served.client.post("/v1/coach", json=ASK, headers=poor).json()
    assert first["engine"] == "llm gpt-5.4-mini"
    assert second["engine"].startswith("local+meaning")
    assert "has spent 960 of its 500 tokens" in second["withheld"][0]


def test_text_is_kept_only_where_the_settings_say_so(serve: Serve) -> None:
    served = serve()
    served.client.post("/v1/coach", json=ASK)
    files = b"".join(path.read_bytes() for path in served.settings.data.rglob("*") if path.is_file())
    assert b"48-2210" not in files


def test_kept_text_goes_when_its_time_is_over(serve: Serve) -> None:
    from coach_server.forgetting import forgetting
    from coach_server.store import Store

    served = serve(keep_text=True)
    served.client.post("/v1/coach", json=ASK, headers={"X-Request-Id": "old-1"})

    async def later() -> object:
        store = await Store.open(served.settings.database_url)
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(forgetting(store, -1), 1)
            return await store.kept("old-1")
        finally:
            await store.close()

    assert asyncio.run(later()) is None


def test_kept_text_can_be_forgotten(serve: Serve) -> None:
    from click.testing import CliRunner

    from coach.cli import main

    served = serve(keep_text=True)
    assert served.client.get("/v1/about").json()["retention_days"] == 30
    served.client.post("/v1/coach", json=ASK, headers={"X-Request-Id": "abc-1"})
    done = CliRunner().invoke(main, ["forget", "--request", "abc-1"], env={"COACH_DATA": str(served.settings.data)})
    assert done.output == "1 forgotten\n"


@pytest.mark.parametrize("name", ["findings", "edits", "rewrite", "usage", "withheld"])
def test_the_document_describes_the_answer(serve: Serve, name: str) -> None:
    schemas = serve().client.get("/schema/openapi.json").json()["components"]["schemas"]
    assert name in schemas["Coaching"]["properties"]
    assert set(Draft.model_fields) <= set(schemas["Draft"]["properties"])
