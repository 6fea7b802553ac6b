"""Draw real agents' replies from the public TwACS dialogues, for measuring alone: nothing of them may enter this repository (CC BY-NC-SA 4.0).

    python tools/tweets.py airlines_raw.csv drafts.jsonl --count 330 --seed 20261122
    coach bulk drafts.jsonl answers.jsonl

The file is `data/airlines_raw.csv.bz2` of asappresearch/dialog-intent-induction, unpacked. A draft is the last turn of a dialogue, with all before it as its thread.
"""

import argparse
import csv
import json
import random
import re
from pathlib import Path
from typing import Any

_TURN = re.compile(r"<(cust|rep)_+(.*?)_+(?:cust|rep)>", re.DOTALL)
_NAME = re.compile(r"_+(?:cust|company|rep)_+|@\w+")
_SIGNED = re.compile(r"\s*[*^/-]\s?[A-Z]{2,4}\s*$")
_SHORT = 40


def dialogue(row: dict[str, str]) -> dict[str, Any] | None:
    """Return a request for the coach; None where the last turn is not an agent's or is too short to judge."""
    turns = [(who, _clean(text)) for who, text in _TURN.findall(f"{row['first_utterance']} {row['context']}")]
    *before, (who, text) = turns or [("cust", "")]
    if who != "rep" or len(text) < _SHORT or not before:
        return None
    thread = [{"role": "customer" if one == "cust" else "agent", "text": said} for one, said in before if said]
    return {"id": row["first_tweet_id"], "text": text, "channel": "social", "thread": thread}


def _clean(text: str) -> str:
    return _SIGNED.sub("", " ".join(_NAME.sub(" ", text).split()))


def main() -> None:
    """Write the drafts."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("source", type=Path)
    asked.add_argument("target", type=Path)
    asked.add_argument("--count", type=int, default=330)
    asked.add_argument("--seed", type=int, default=20261122)
    given = asked.parse_args()
    with given.source.open(encoding="utf-8", newline="") as file:
        found = [one for row in csv.DictReader(file) if (one := dialogue(row))]
    drawn = random.Random(given.seed).sample(found, given.count)
    given.target.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in drawn), "utf-8")
    print(f"{len(drawn)} of {len(found)} dialogues that end on an agent's reply")


if __name__ == "__main__":
    main()
