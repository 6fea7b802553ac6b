"""A program that writes to a store and says after each write what is safe: `python -m tests.server.writer URL NAME [ROUNDS]`."""

import asyncio
import os
import subprocess
import sys
from itertools import count

from coach_server.store import Coached, Outcome, Store

COACHED = Coached("local", "email", "revise", {"ownership": 1, "brevity": 2}, 3, 100, 10, 0.25)
OUTCOMES = (Outcome("ownership", "local", "safe", "taken"), Outcome("brevity", "llm", "suggest", "refused"))


def writer(url: str, name: str, rounds: int | None = None) -> subprocess.Popen[str]:
    """Start the program."""
    command = [sys.executable, "-m", "tests.server.writer", url, name, *([str(rounds)] if rounds else [])]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})


async def write(url: str, name: str, rounds: int | None) -> None:
    """Write in rounds until there were enough, or for ever."""
    store = await Store.open(url)
    try:
        for number in count() if rounds is None else range(rounds):
            await round_of(store, name, number)
    finally:
        await store.close()


async def round_of(store: Store, name: str, number: int) -> None:
    """Write each kind once; names are in another order for every second writer."""
    turn = -1 if name.endswith("1") else 1
    await store.used("key", 7)
    say("used")
    await store.count(COACHED._replace(findings=dict(list(COACHED.findings.items())[::turn])))
    say("count")
    await store.outcomes("key", OUTCOMES[::turn])
    say("outcomes")
    await store.keep(f"{name}-{number}", "key", "question", "answer")
    say(f"keep {name}-{number}")
    await store.remember("key", f"{name}-{number}", "digest", 200, b"answer")
    say(f"remember {name}-{number}")
    job = await store.add_job("key", number)
    say(f"job {job}")


def say(what: str) -> None:
    """Tell the test, at once."""
    print(what, flush=True)


if __name__ == "__main__":
    asyncio.run(write(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else None))
