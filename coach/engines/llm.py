"""A language model behind any OpenAI-compatible server: one call, edits out. Needs the extra `llm`."""

import asyncio
import hashlib
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from coach.engines import Advice, Refusal
from coach.errors import EngineError
from coach.llm.answer import Incoming, read, schema
from coach.llm.budget import fitted
from coach.llm.cache import Cache, Memory
from coach.llm.call import Caller
from coach.llm.placing import placed
from coach.llm.prices import cost
from coach.llm.settings import Settings, host, settings
from coach.llm.wire import Asked, Message, Tokens
from coach.llm.worth import worth_asking
from coach.models import Usage
from coach.plan.brief import Brief
from coach.prompts.repair import repair_prompt
from coach.prompts.review import review_template
from coach.prompts.tokens import count, of_messages

if TYPE_CHECKING:
    import httpx2
    import openai

_MOST_EDITS = 60


class Llm:
    """Asks a model for edits; what it says is placed in the draft here, and verified by whoever asked.

    `http_client` makes the HTTP client to use, one for each event loop; `cache` may be shared between processes.
    """

    def __init__(
        self, own: Settings | None = None, *, http_client: "Callable[[], httpx2.AsyncClient] | None" = None, cache: Cache | None = None
    ) -> None:
        """Take settings, by default those of environment and file; raises EngineError where they are wrong."""
        self.settings = own or settings()
        self.name = f"llm {self.settings.model}"
        self._http_client, self._cache = http_client, Memory(self.settings.cache_size) if cache is None else cache
        self._loops: WeakKeyDictionary[asyncio.AbstractEventLoop, _Line] = WeakKeyDictionary()

    @property
    def sends_to(self) -> str:
        """The host that drafts and threads are sent to."""
        return host(self.settings.base_url)

    @property
    def prompt(self) -> str:
        """Name, version and digest of the prompt."""
        return review_template().identity

    async def advise(self, brief: Brief, refused: Sequence[Refusal] = ()) -> AsyncIterator[Advice | Refusal | Usage]:
        """Yield what the model says, edit by edit, and what it cost; nothing where no model is worth asking."""
        if not worth_asking(brief) or (refused and not self.settings.repair):
            return
        asked = self._asked(brief, refused)
        key = _key(self.settings.base_url, asked)
        kept = await self._cache.get(key)
        if kept is not None:
            yield Usage()
            for said in _said(brief, Incoming(), kept):
                yield said
            return
        answer = Incoming()
        async with aclosing(self._called(brief, asked, answer)) as items:
            async for item in items:
                yield item
        await self._cache.put(key, answer.text)

    async def aclose(self) -> None:
        """Close the connections of the running event loop."""
        line = self._loops.pop(asyncio.get_running_loop(), None)
        if line:
            await line.client.close()

    async def _called(self, brief: Brief, asked: Asked, answer: Incoming) -> AsyncGenerator[Advice | Refusal | Usage, None]:
        line, tokens, number = self._line(), None, 0
        await self._enter(line)
        try:
            async with aclosing(line.caller.pieces(asked)) as pieces:
                async for piece in pieces:
                    tokens = piece.tokens or tokens
                    for said in _said(brief, answer, piece.text):
                        number += 1
                        if number > _MOST_EDITS:
                            raise EngineError(f"the model gave more than {_MOST_EDITS} edits; the rest was not read")
                        yield said
        finally:
            line.room.release()
        answer.check()
        yield self._usage(asked, answer, tokens)

    async def _enter(self, line: "_Line") -> None:
        """Wait for a place, as long as a whole call may take."""
        try:
            async with asyncio.timeout(self.settings.total_seconds):
                await line.room.acquire()
        except TimeoutError:
            raise EngineError(f"{self.settings.concurrency} calls are under way, and none ended in time; raise COACH_CONCURRENCY") from None

    def _asked(self, brief: Brief, refused: Sequence[Refusal]) -> Asked:
        prompt = fitted(brief, self.settings).prompt
        messages = [Message("system", prompt.system), Message("user", prompt.case)]
        if refused:
            again = '{"edits":[' + ",".join(refusal.said for refusal in refused) + "]}"
            messages += [Message("assistant", again), Message("user", repair_prompt(refused))]
        return Asked(tuple(messages), self.settings.model, self.settings.max_output_tokens, self.settings.effort, schema())

    def _usage(self, asked: Asked, answer: Incoming, told: Tokens | None) -> Usage:
        """Return what a call took; counted here where the server does not tell."""
        model = self.settings.model
        tokens = told or Tokens(of_messages(tuple(message.text for message in asked.messages), model), 0, count(answer.text, model))
        return Usage(
            input_tokens=tokens.input,
            cached_tokens=tokens.cached,
            output_tokens=tokens.output,
            cost=cost(tokens, model, self.settings.prices),
        )

    def _line(self) -> "_Line":
        loop = asyncio.get_running_loop()
        if loop not in self._loops:
            self._loops[loop] = _Line(self.settings, self._http_client() if self._http_client else None)
        return self._loops[loop]


class _Line:
    """Client, caller and places of one event loop."""

    def __init__(self, own: Settings, http_client: "httpx2.AsyncClient | None") -> None:
        self.client = _client(own, http_client)
        self.caller = Caller(self.client, own)
        self.room = asyncio.Semaphore(own.concurrency)


def _client(own: Settings, http_client: "httpx2.AsyncClient | None") -> "openai.AsyncOpenAI":
    import httpx2
    import openai

    return openai.AsyncOpenAI(
        api_key=own.api_key.get_secret_value() if own.api_key else "none",
        base_url=own.base_url,
        max_retries=0,
        timeout=httpx2.Timeout(own.total_seconds, connect=own.connect_seconds),
        http_client=http_client,
    )


def _said(brief: Brief, answer: Incoming, text: str) -> list[Advice | Refusal]:
    """Return what the next piece of an answer completes."""
    out: list[Advice | Refusal] = []
    for item in answer.add(text):
        raw = json.dumps(item, ensure_ascii=False)
        try:
            out.append(placed(brief.case.letter, read(item), raw))
        except EngineError as error:
            out.append(Refusal(raw, str(error)))
    return out


def _key(base_url: str, asked: Asked) -> str:
    return hashlib.sha256(json.dumps([base_url, asked]).encode()).hexdigest()
