"""The server beside direct calls and the LiteLLM proxy, in one run: what it adds, how many streams it holds, how fast it lets go.

Run: make bench-server. The model's server, ours, the library, LiteLLM and the streams' client are processes of their own on loopback. LiteLLM is installed
once, into a virtual environment in the cache folder of your account (about 750 MB); where it cannot be, its rows say so. Takes two to three minutes.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path

from benchmarks.load import Local, Order, Streamed, asked, reviewed, streamed, worked
from benchmarks.review import drafts
from benchmarks.running import LITELLM, Server, coach_server, litellm, model_server
from benchmarks.upstream import Pace, letter

STREAMS = 150
# 300 pieces of about a word, which hold ten edits, or two as most answers do.
PACE, FEW = Pace(30, 50), Pace(150, 50, 2)
_WARM = 100
_NUMBERS = count()


def main() -> None:
    """Print the tables."""
    begun, alone = time.monotonic(), partial(ProcessPoolExecutor, 1, get_context("spawn"))
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, {LITELLM}, {_load()} at the start")
    with ExitStack() as run:
        folder = Path(run.enter_context(tempfile.TemporaryDirectory()))
        upstream = run.enter_context(model_server(folder))
        server = run.enter_context(coach_server(folder, upstream, STREAMS))
        library, clients = run.enter_context(alone()), run.enter_context(alone())
        with litellm(folder, upstream) as proxy:
            _review(server, library)
            for pace, rounds in ((Pace(4), 60), (Pace(30, 500), 25)):
                upstream.call("/pace", pace)
                _coach(server, upstream, proxy, library, rounds)
        upstream.call("/pace", PACE)
        _streams(server, upstream, clients)
    print(f"\n{time.monotonic() - begun:.0f} s, {_load()} at the end")


def _review(server: Server, library: ProcessPoolExecutor) -> None:
    """Compare /v1/review with the library, the same drafts by turns."""
    rounds = [
        (library.submit(reviewed, text).result(), server.call("/v1/review", {"text": text})[0], server.call("/health/live")[0])
        for text in drafts()[: 4 * _WARM]
    ]
    here, there, live = zip(*rounds[_WARM:], strict=True)
    _head("/v1/review, ms", "p50", "p95")
    _row("the library's call", here)
    _row("POST /v1/review", there)
    _row("added, pair by pair", _minus(there, here))
    _row("for scale: GET /health/live", live)


def _coach(server: Server, upstream: Server, proxy: Server | str, library: ProcessPoolExecutor, rounds: int) -> None:
    """Compare /v1/coach and LiteLLM with a direct call to the model, by turns."""
    direct, whole, others, own = list[float](), list[float](), list[float](), list[Local]()
    for _ in range(rounds + 10):
        number, other = next(_NUMBERS), next(_NUMBERS)
        direct.append(upstream.call("/v1/chat/completions", asked(number))[0])
        taken, answer = server.call("/v1/coach", letter(number))
        if len(answer["edits"]) != 10 or answer["withheld"] or not answer["engine"].startswith("llm"):
            raise SystemExit(f"not ten edits of the model: {answer}")
        whole.append(taken)
        own.append(library.submit(worked, number).result())
        if isinstance(proxy, Server):
            others.append(proxy.call("/v1/chat/completions", asked(other))[0])
    direct, whole, others, own = direct[10:], whole[10:], others[10:], own[10:]
    local, prompt = [one.work for one in own], [one.prompt for one in own]
    beyond = _minus(_minus(whole, direct), local)
    pace = f"{upstream.call('/state')[1]['pieces']} pieces"
    _head(f"/v1/coach, ten edits in {pace}, ms", "p50", "p95")
    _row("the model called directly", direct)
    _row("POST /v1/coach", whole)
    _row("the library's own work: prepare, judge, finish", local)
    _row("beyond both", beyond)
    _row("of that: prompt built, tokens counted", prompt)
    if isinstance(proxy, str):
        print(f"| LiteLLM: {proxy} | | |")
        return
    added = _minus(others, direct)
    _row("LiteLLM's proxy", others)
    _row("added by LiteLLM", added)
    for name, ours in (("beyond both", beyond), ("all that we add, local review included", _minus(whole, direct))):
        print(f"| LiteLLM's over ours ({name}) | {_middle(added) / _middle(ours):.1f} times | |")


def _streams(server: Server, upstream: Server, clients: ProcessPoolExecutor) -> None:
    """Hold many streams, the model's alone and then through the server; then let all clients go."""
    _head(
        f"streams at {PACE.rate:.0f} pieces a second, ms",
        "delay p50",
        "p99",
        "most",
        "first event p99",
        "whole",
        "CPU of a core",
        "one more",
    )
    direct = Order(upstream.port, "/v1/chat/completions", upstream.headers, [asked(next(_NUMBERS))] * STREAMS, 2)
    _held("the model called directly", upstream, clients, direct)
    for many in (STREAMS // 3, 2 * STREAMS // 3, STREAMS):
        _held("POST /v1/coach/events", server, clients, _order(server, many))
    upstream.call("/pace", FEW)
    _held(f"the same, {FEW.edits} edits an answer", server, clients, _order(server, STREAMS)._replace(edits=FEW.edits))
    upstream.call("/pace", PACE)
    for many in (STREAMS // 3, STREAMS):
        left = clients.submit(streamed, _order(server, many)._replace(leave=1)).result().left
        while (state := upstream.call("/state")[1])["active"]:
            time.sleep(0.1)
        print(f"\n{many} clients leave: the last call to the model ends {1000 * (state['empty'] - left):.0f} ms later")


def _order(server: Server, many: int) -> Order:
    bodies = [json.dumps(letter(next(_NUMBERS))).encode() for _ in range(many)]
    return Order(server.port, "/v1/coach/events", server.headers, bodies, 2)


def _held(name: str, server: Server, clients: ProcessPoolExecutor, order: Order) -> None:
    cpu, begun, many = server.cpu(), time.monotonic(), len(order.bodies)
    found: Streamed = clients.submit(streamed, order).result()
    share = (server.cpu() - cpu) / (time.monotonic() - begun)
    delays = [f"{_at(found.delays, part):.1f}" for part in (0.5, 0.99, 1)]
    status, after = found.refused
    more = f"{status}, Retry-After: {after}" if after else str(status)
    print(f"| {many} × {name} | {' | '.join(delays)} | {_at(found.first, 0.99):.0f} | {found.whole} | {share:.0%} | {more} |")


def _head(*cells: str) -> None:
    print(f"\n| {' | '.join(cells)} |\n|{'---|' * len(cells)}")


def _row(name: str, times: Sequence[float]) -> None:
    print(f"| {name} | {_middle(times):.2f} | {_at(times, 0.95):.2f} |", flush=True)


def _minus(one: Sequence[float], other: Sequence[float]) -> list[float]:
    return [a - b for a, b in zip(one, other, strict=True)]


def _middle(times: Sequence[float]) -> float:
    return statistics.median(times)


def _at(times: Sequence[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] if times else float("nan")


def _load() -> str:
    return f"load average {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
