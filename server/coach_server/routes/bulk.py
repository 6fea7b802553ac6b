"""Many requests at once: upload JSON Lines, ask how far it is, fetch the answers, delete them."""

from dataclasses import dataclass
from typing import Any

from litestar import Controller, Request, delete, get, post
from litestar.openapi.spec import OpenAPIMediaType, OpenAPIType, Operation, RequestBody, Schema
from litestar.params import FromPath
from litestar.response import File
from pydantic import BaseModel

from coach_server.bulk import Bulk
from coach_server.gate import caller
from coach_server.once import once
from coach_server.problems import Refused
from coach_server.routes.outcomes import IdempotencyKey
from coach_server.routes.said import desk, faults
from coach_server.store import Job, Key


class JobState(BaseModel):
    """How far a job is; `bad` lines hold an error in place of an answer."""

    id: str
    state: str
    lines: int
    done: int
    bad: int


@dataclass
class Upload(Operation):
    """The upload as the document shows it: its body is read piece by piece, which hides it from the schema's makers."""

    def __post_init__(self) -> None:
        """Say what the body is."""
        lines = OpenAPIMediaType(
            schema=Schema(type=OpenAPIType.STRING, min_length=1, pattern=r"\S", description="One request a line, as for /v1/coach.")
        )
        self.request_body = RequestBody(content={"application/jsonl": lines}, required=True)


class BulkRoutes(Controller):
    """Bulk jobs. Their texts lie on the server's disk until they are fetched and deleted, a day at most."""

    path = "/v1/bulk"
    tags = ["bulk"]  # noqa: RUF012 -- Litestar declares it so
    security = [{"key": []}]  # noqa: RUF012 -- Litestar declares it so

    @post("", status_code=202, responses=faults(409, 422), summary="Upload JSON Lines", request_max_body_size=None, operation_class=Upload)
    async def upload(
        self,
        request: Request[Any, Any, Any],
        idempotency_key: IdempotencyKey = None,
    ) -> JobState:
        """Take the requests and begin; the answer says under which id."""
        bulk, key = _bulk(request), caller(request)
        body = await bulk.read(request)

        async def write() -> tuple[int, bytes]:
            return 202, (await bulk.add(body, key)).encode()

        store = desk(request).store
        _, job_id = await once(store, key, idempotency_key, body, write)
        job = await store.job(job_id.decode())
        if job is None or job.state == "deleted":
            raise Refused(409, "job-deleted", "the job of this Idempotency-Key was deleted; send the upload with a new one")
        return _state(job)

    @get("/{job_id:str}", responses=faults(404), summary="How far it is")
    async def state(self, job_id: FromPath[str], request: Request[Any, Any, Any]) -> JobState:
        """Return how many lines are done."""
        return _state(await _job(request, job_id, caller(request)))

    @get("/{job_id:str}/answers", responses=faults(404, 409), summary="Fetch the answers", media_type="application/jsonl")
    async def answers(self, job_id: FromPath[str], request: Request[Any, Any, Any]) -> File:
        """Return one answer a line, in the order of the requests."""
        job = await _job(request, job_id, caller(request))
        if job.state != "done":
            raise Refused(409, "not-done", f"job {job_id} is {job.state}, {job.done} of {job.lines} lines; ask again later")
        return File(_bulk(request).target(job_id), media_type="application/jsonl", filename=f"{job_id}.jsonl")

    @delete("/{job_id:str}", responses=faults(404), summary="Delete a job and its texts")
    async def remove(self, job_id: FromPath[str], request: Request[Any, Any, Any]) -> None:
        """Delete requests and answers from the disk."""
        await _job(request, job_id, caller(request))
        await _bulk(request).drop(job_id)
        await desk(request).store.update_job(job_id, state="deleted")


def _bulk(request: Request[Any, Any, Any]) -> Bulk:
    found: Bulk = request.app.state.bulk
    return found


async def _job(request: Request[Any, Any, Any], job_id: str, key: Key) -> Job:
    job = await desk(request).store.job(job_id)
    if job is None or job.state == "deleted" or (job.key_id != key.id and "admin" not in key.scopes):
        raise Refused(404, "no-such-job", f"there is no job {job_id!r} of this key")
    return job


def _state(job: Job) -> JobState:
    return JobState(id=job.id, state=job.state, lines=job.lines, done=job.done, bad=job.bad)
