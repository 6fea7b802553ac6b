"""The server beside direct calls and the LiteLLM proxy, in one run: what it adds, how many streams it holds, how fast it lets go.

Run: make bench-server. The model's server, ours, the library, LiteLLM and the streams' client are processes of their own on loopback. LiteLLM is installed
once, into a virtual environment in the cache folder of your account (about 600 MB); where it cannot be, its rows say so. Takes two to three minutes.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path

from benchmarks.direct import Local, asked, reviewed, worked
from benchmarks.load import Order, Streamed, streamed
from benchmarks.review import drafts
from benchmarks.running import LITELLM, Server, coach_server, litellm, model_server
from benchmarks.table import at, head, middle, minus, row
from benchmarks.upstream import Pace, letter

STREAMS = 150
# 300 pieces of about a word, which hold ten edits, or two as most answers do.
PACE, FEW, SLOW = Pace(30, 50), Pace(150, 50, 2), Pace(30, 5)
_WARM, _FIRST = 100, 5
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
            _coach(server, upstream, proxy, library, Pace(4))
            _coach(server, upstream, proxy, library, Pace(30, 500))
        _streams(server, upstream, clients)
    print(f"\n{time.monotonic() - begun:.0f} s, {_load()} at the end")


def _review(server: Server, library: ProcessPoolExecutor) -> None:
    """Compare /v1/review with the library, the same drafts by turns."""
    rounds = [
        (library.submit(reviewed, text).result(), server.call("/v1/review", {"text": text})[0], server.call("/health/live")[0])
        for text in drafts()[: 4 * _WARM]
    ]
    here, there, live = zip(*rounds[_WARM:], strict=True)
    head("/v1/review, ms", "p50", "p95")
    row("the library's call", here)
    row("POST /v1/review", there)
    row("added, pair by pair", minus(there, here))
    row("for scale: GET /health/live", live)


def _coach(server: Server, upstream: Server, proxy: Server | str, library: ProcessPoolExecutor, pace: Pace) -> None:
    """Compare /v1/coach and LiteLLM with a direct call to the model, by turns."""
    direct, whole, others, own = list[float](), list[float](), list[float](), list[Local]()
    upstream.call("/pace", pace)
    for _ in range(_FIRST + (15 if pace.rate else 40)):
        number = next(_NUMBERS)
        direct.append(upstream.call("/v1/chat/completions", asked(number))[0])
        taken, answer = server.call("/v1/coach", letter(number))
        if len(answer["edits"]) != 10 or answer["withheld"] or not answer["engine"].startswith("llm"):
            raise SystemExit(f"not ten edits of the model: {answer}")
        whole.append(taken)
        own.append(library.submit(worked, number).result())
        others += [proxy.call("/v1/chat/completions", asked(next(_NUMBERS)))[0]] if isinstance(proxy, Server) else []
    direct, whole, others, own = direct[_FIRST:], whole[_FIRST:], others[_FIRST:], own[_FIRST:]
    added = {"all that we add": minus(whole, direct)}
    head(f"/v1/coach, ten edits in {10 * pace.pieces} pieces, {pace.rate or 'any number'} a second, ms", "p50", "p95")
    row("the model called directly", direct)
    row("POST /v1/coach", whole)
    row("added", added["all that we add"])
    if not pace.rate:  # Else the library works while the model writes, and its time cannot be taken off.
        local = [one.work for one in own]
        added["beyond"] = minus(added["all that we add"], local)
        row("of that, the library's own work: prepare, judge, finish", local)
        row("of that, beyond the library's own work", added["beyond"])
        row("for scale: building the prompt and counting its tokens", [one.prompt for one in own])
    _litellm(proxy, direct, others, added)


def _litellm(proxy: Server | str, direct: Sequence[float], others: Sequence[float], ours: Mapping[str, Sequence[float]]) -> None:
    if isinstance(proxy, str):
        print(f"| LiteLLM {proxy} | | |")
        return
    added = minus(others, direct)
    row("LiteLLM's proxy", others)
    row("added by LiteLLM", added)
    for name, mine in ours.items():
        print(f"| {name} / added by LiteLLM | {middle(mine) / middle(added):.2f} | |")


def _streams(server: Server, upstream: Server, clients: ProcessPoolExecutor) -> None:
    """Hold many streams, the model's alone and then through the server; then let all clients go."""
    head(f"streams at {PACE.rate:.0f} pieces a second", "delay p50 ms", "p99", "most", "first event p99", "whole", "CPU of a core")
    upstream.call("/pace", PACE)
    direct = Order(upstream.port, "/v1/chat/completions", upstream.headers, [asked(next(_NUMBERS))] * STREAMS, 2)
    _held("the model called directly", upstream, clients, direct)
    for many in (STREAMS // 6, STREAMS // 3, STREAMS):
        _held("POST /v1/coach/events", server, clients, _order(server, many))
    upstream.call("/pace", FEW)
    _held(f"the same, {FEW.edits} edits an answer", server, clients, _order(server, STREAMS)._replace(edits=FEW.edits))
    for many, pace in ((STREAMS // 6, PACE), (STREAMS, SLOW)):
        upstream.call("/pace", pace)
        found: Streamed = clients.submit(streamed, _order(server, many)._replace(leave=1)).result()
        while (state := upstream.call("/state")[1])["active"]:
            time.sleep(0.1)
        (status, after), late = found.refused, 1000 * (state["empty"] - found.left)
        print(f"\n{many} streams at {pace.rate:.0f} pieces a second: one more gets {status} (Retry-After: {after});", end=" ")
        print(f"when all clients leave, no call to the model is left after {late:.0f} ms")


def _order(server: Server, many: int) -> Order:
    bodies = [json.dumps(letter(next(_NUMBERS))).encode() for _ in range(many)]
    return Order(server.port, "/v1/coach/events", server.headers, bodies, 2)


def _held(name: str, server: Server, clients: ProcessPoolExecutor, order: Order) -> None:
    cpu, begun, many = server.cpu(), time.monotonic(), len(order.bodies)
    found: Streamed = clients.submit(streamed, order).result()
    share = (server.cpu() - cpu) / (time.monotonic() - begun)
    delays = [f"{at(found.delays, part):.1f}" for part in (0.5, 0.99, 1)]
    print(f"| {many} × {name} | {' | '.join(delays)} | {at(found.first, 0.99):.0f} | {found.whole} | {share:.0%} |")


def _load() -> str:
    return f"load average {os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
