"""One request, one pass: prepare, let an engine write, verify and finish."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from pathlib import Path

from coach.coaching import LOCAL, Session, Written
from coach.diff import apply
from coach.engines import Engine
from coach.engines.local import Local
from coach.engines.named import usable
from coach.errors import EngineError
from coach.events import Coached, Event, Found, Proposed
from coach.headline import headline
from coach.judge import Judged, merged
from coach.language import foreign
from coach.meaning.weigher import Meaning, known
from coach.models import Coaching, Draft, Edit, Finding
from coach.offsets import answer_in, found_in, proposed_in
from coach.plan.brief import Brief, brief, with_meant
from coach.request import draft
from coach.rules.load import load
from coach.text.later import later
from coach.verify import sound

_PLACEHOLDER = later(r"\[[^\[\]\n]{2,}\]")


def prepare(request: Draft, packs: Sequence[Path] = (), *, meaning: Meaning = True) -> Brief:
    """Review a request: language, parts, facts, findings, planned edits. Pure, about a millisecond."""
    pack = load(packs)
    case = pack.case(request)
    language, looking = foreign(_own_words(request.text)), known(meaning)
    return Brief(case, pack, (), (), language) if language else brief(case, pack, meaning=looking)


def finish(before: Brief, judged: Sequence[Judged] = (), *, written: Written = LOCAL, grammar: bool = False) -> Coaching:
    """Put rules and engine together and return the answer; what spoils the draft is left out, what else fails is offered, not applied; `withheld` says why."""
    findings, edits = merged(before, judged)
    findings = with_meant(findings, before.meant)
    kept, withheld = sound(before, edits, grammar=grammar)
    safe = [edit for edit in kept if edit.apply == "safe"]
    request = before.case.draft
    rewrite = apply(request.text, safe) if safe else None
    answer = Coaching(
        id=request.id,
        verdict="revise" if findings else "send",
        headline=headline(findings, customer=request.customer_name, language=before.language, empty=not before.case.letter.body),
        findings=findings,
        edits=tuple(kept),
        rewrite=rewrite,
        placeholders=_new_placeholders(request.text, kept),
        engine=before.local if written.engine == LOCAL.engine else written.engine,
        prompt=written.prompt,
        withheld=(*written.withheld, *withheld),
        usage=written.usage,
    )
    return answer_in(answer, request.text, request.offsets)


def reply(
    text: str | Draft,
    /,
    customer: str | None = None,
    *,
    packs: Sequence[Path] = (),
    engine: Engine | None = None,
    grammar: bool = False,
    meaning: Meaning = True,
) -> Coaching:
    """Coach one reply; `customer` is the message that it answers. Raises DraftError for a request that cannot be coached, EngineError where an extra is missing.

    `packs` are folders of an organisation's own rules; `grammar` lets no rewrite add a grammar complaint (extra `grammar`);
    without `meaning` the rules alone look, and the model of prompts/meaning/ stays out; with "semantic" the sentence encoder looks too (extra `semantic`).
    """
    before = prepare(draft(text, customer), packs, meaning=meaning)
    return finish(before, grammar=grammar) if engine is None else _waited(before, usable(engine), grammar)


async def areply(
    text: str | Draft,
    /,
    customer: str | None = None,
    *,
    packs: Sequence[Path] = (),
    engine: Engine | None = None,
    grammar: bool = False,
    meaning: Meaning = True,
) -> Coaching:
    """Coach one reply without blocking on the engine; else as `reply`."""
    return await _answer(prepare(draft(text, customer), packs, meaning=meaning), _or_local(engine), grammar)


async def stream(
    text: str | Draft,
    /,
    customer: str | None = None,
    *,
    packs: Sequence[Path] = (),
    engine: Engine | None = None,
    grammar: bool = False,
    meaning: Meaning = True,
) -> AsyncGenerator[Event, None]:
    """Yield what happens while a reply is coached: findings at once, each edit of the engine once it is verified, then the whole answer.

    Closing the iterator stops the engine's call. Arguments and errors as for `reply`.
    """
    before = prepare(draft(text, customer), packs, meaning=meaning)
    request = before.case.draft
    yield found_in(Found(findings=before.said), request.text, request.offsets)
    session = Session(before, _or_local(engine))
    async with aclosing(session.run()) as judged:
        async for one in judged:
            if one.edit:
                yield proposed_in(Proposed(finding=one.finding, edit=one.edit), request.text, request.offsets)
    yield Coached(coaching=finish(before, session.judged, written=session.written, grammar=grammar))


async def _answer(before: Brief, engine: Engine, grammar: bool) -> Coaching:
    session = Session(before, engine)
    async with aclosing(session.run()) as judged:
        async for _ in judged:
            pass
    return finish(before, session.judged, written=session.written, grammar=grammar)


def _or_local(engine: Engine | None) -> Engine:
    return Local() if engine is None else usable(engine)


def _waited(before: Brief, engine: Engine, grammar: bool) -> Coaching:
    """Answer in a loop of its own; raises EngineError inside of another, which it would block."""
    import asyncio

    if _runs(asyncio.get_running_loop):
        raise EngineError("an event loop runs here already, and reply with an engine needs its own; use `await coach.areply(…)`")
    return asyncio.run(_once(before, engine, grammar))


def _runs(loop: Callable[[], object]) -> bool:
    try:
        loop()
    except RuntimeError:
        return False
    return True


async def _once(before: Brief, engine: Engine, grammar: bool) -> Coaching:
    """Answer in an event loop that ends with the answer: what the engine holds open there is closed."""
    try:
        return await _answer(before, engine, grammar)
    finally:
        if close := getattr(engine, "aclose", None):
            await close()


def review(
    text: str | Draft, /, customer: str | None = None, *, packs: Sequence[Path] = (), meaning: Meaning = True
) -> tuple[Finding, ...]:
    """Return the findings alone: no edits, no rewrite."""
    return prepare(draft(text, customer), packs, meaning=meaning).said


def _own_words(text: str) -> str:
    """Return the text without quoted lines; their language is the customer's."""
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith(">"))


def _new_placeholders(text: str, edits: Sequence[Edit]) -> tuple[str, ...]:
    found = dict.fromkeys(blank for edit in edits for blank in _PLACEHOLDER.findall(edit.replacement))
    return tuple(blank for blank in found if blank not in text)
