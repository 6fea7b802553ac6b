"""Bulk jobs on disk: a file of requests, a file of answers that grows, a worker that goes on where a crash stopped it."""

import asyncio
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from litestar import Request

from coach import Engine
from coach.bulk import Answer, answers, engine_answers, finished, read_lines
from coach_server.problems import Refused
from coach_server.settings import ServerSettings
from coach_server.store import Key, Store

_DAY = 24 * 60 * 60
_STEP = 64


class Bulk:
    """The jobs of one server's data folder."""

    def __init__(self, settings: ServerSettings, store: Store, engine: Engine | None) -> None:
        """Take the folder from the settings."""
        self._settings, self._store, self._engine = settings, store, engine
        self._folder = settings.data / "bulk"
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._one = asyncio.Lock()

    async def read(self, request: Request[Any, Any, Any]) -> bytes:
        """Return the body of an upload; raises Refused where it is too large or empty."""
        most, parts, size = self._settings.max_bulk, [], 0
        async for part in request.stream():
            size += len(part)
            if size > most:
                raise Refused(413, "body-too-large", f"the upload is larger than {most} bytes; send it in parts, or raise COACH_MAX_BULK")
            parts.append(part)
        body = b"".join(parts)
        if not body.strip():
            raise Refused(400, "invalid-request", "the upload is empty; send one request a line")
        return body

    async def add(self, body: bytes, key: Key) -> str:
        """Keep an upload and begin; returns its id once both are on disk."""
        lines = sum(1 for line in body.splitlines() if line.strip())
        job_id = await self._store.add_job(key.id, lines)
        await asyncio.to_thread(_written, self.source(job_id), body)
        self._begin(job_id)
        return job_id

    async def resume(self) -> None:
        """Forget what is older than a day and go on with what was not done."""
        for path in self._folder.glob("*.in.jsonl"):
            job_id = path.name.removesuffix(".in.jsonl")
            job = await self._store.job(job_id)
            if job is None or time.time() - path.stat().st_mtime > _DAY:
                self._remove(job_id)
            elif job.state in ("waiting", "running"):
                self._begin(job_id)

    def source(self, job_id: str) -> Path:
        """Return the file of requests."""
        return self._folder / f"{Path(job_id).name}.in.jsonl"

    def target(self, job_id: str) -> Path:
        """Return the file of answers."""
        return self._folder / f"{Path(job_id).name}.out.jsonl"

    async def drop(self, job_id: str) -> None:
        """Stop working on a job and delete its files."""
        task = self._tasks.pop(job_id, None)
        if task:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        self._remove(job_id)

    def _remove(self, job_id: str) -> None:
        for path in (self.source(job_id), self.target(job_id)):
            path.unlink(missing_ok=True)

    async def stop(self) -> None:
        """Stop working; the next start goes on."""
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _begin(self, job_id: str) -> None:
        self._tasks[job_id] = task = asyncio.ensure_future(self._run(job_id))
        task.add_done_callback(lambda _: self._tasks.pop(job_id, None))

    async def _run(self, job_id: str) -> None:
        """Answer line by line in a thread; one job at a time."""
        async with self._one:
            target = self.target(job_id)
            done = await asyncio.to_thread(finished, target)
            bad = 0
            await self._store.update_job(job_id, state="running", done=done)
            work = self._answers(job_id, done)
            with target.open("a", encoding="utf-8") as out:
                while batch := await asyncio.to_thread(_some, work):
                    out.writelines(answer.text + "\n" for answer in batch)
                    out.flush()
                    done, bad = done + len(batch), bad + sum(answer.error is not None for answer in batch)
                    await self._store.update_job(job_id, done=done, bad=bad)
            await self._store.update_job(job_id, state="done", done=done, bad=bad)

    def _answers(self, job_id: str, done: int) -> Iterator[Answer]:
        lines = read_lines(self.source(job_id), done)
        packs, meaning = self._settings.packs, self._settings.meaning
        return engine_answers(lines, self._engine, packs, meaning=meaning) if self._engine else answers(lines, packs, meaning=meaning)


def _some(work: Iterator[Answer]) -> list[Answer]:
    return [answer for _, answer in zip(range(_STEP), work, strict=False)]


def _written(path: Path, body: bytes) -> None:
    part = path.with_suffix(".part")
    part.touch(mode=0o600)
    with part.open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
