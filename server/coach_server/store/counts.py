"""Counters by day: what was found and what became of it, never a text."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Executable, Row, func, select

from coach_server.store import tables
from coach_server.store.database import Database
from coach_server.store.upsert import add
from coach_server.store.values import Coached, Outcome, Report, Tally

_NANO = 1_000_000_000  # Whole nanodollars add up exactly, floats would not.


class Counts(Database):
    """How much was coached, and how well."""

    async def count(self, *coached: Coached) -> None:
        """Add some answers to the day's counters, in one transaction."""
        day = self._today()
        sums, principles = defaultdict[tuple[str, ...], Counter[str]](Counter), Counter[str]()
        for one in coached:
            sums[one.engine, one.channel, one.verdict].update(_summed(one))
            principles.update(one.findings)
        # In one order everywhere: two processes that lock the same rows in different orders would wait for each other.
        rows = [{"day": day, **dict(zip(("engine", "channel", "verdict"), kind, strict=True)), **row} for kind, row in sorted(sums.items())]
        found = [{"day": day, "principle": name, "found": times} for name, times in sorted(principles.items())]
        async with self._writing() as connection:
            await connection.execute(add(connection, tables.counts, *tables.SUMS), rows)
            if found:
                await connection.execute(add(connection, tables.findings, "found"), found)

    async def outcomes(self, key_id: str | None, outcomes: Sequence[Outcome]) -> None:
        """Add what an agent did with edits to the day's counters."""
        shared = {"day": self._today(), "key_id": key_id or ""}
        # Sorted, as above.
        rows = [shared | outcome._asdict() | {"times": times} for outcome, times in sorted(Counter(outcomes).items())]
        if rows:
            async with self._writing() as connection:
                await connection.execute(add(connection, tables.outcomes, "times"), rows)

    async def report(self, days: int) -> Report:
        """Return the sums of the last so many days, today included."""
        first = self._today() - timedelta(days=days - 1)
        async with self._reading() as connection:
            calls = (await connection.execute(_calls(first))).all()
            found = (await connection.execute(_found(first))).all()
            became = (await connection.execute(_became(first))).all()
        sums = {name: sum(int(getattr(row, name)) for row in calls) for name in tables.SUMS}
        cost = sums.pop("nanodollars") / _NANO
        return Report(
            days=days, verdicts={row.verdict: int(row.calls) for row in calls}, principles=_tallies(found, became), cost=cost, **sums
        )


def _summed(one: Coached) -> dict[str, int]:
    priced = {"nanodollars": round((one.cost or 0) * _NANO), "unpriced": int(one.cost is None)}
    return {"calls": 1, "milliseconds": one.milliseconds, "tokens_in": one.tokens_in, "tokens_out": one.tokens_out, **priced}


def _calls(first: date) -> Executable:
    table = tables.counts
    sums = (func.sum(table.c[name]).label(name) for name in tables.SUMS)
    return select(table.c.verdict, *sums).where(table.c.day >= first).group_by(table.c.verdict)


def _found(first: date) -> Executable:
    table = tables.findings
    return select(table.c.principle, func.sum(table.c.found).label("times")).where(table.c.day >= first).group_by(table.c.principle)


def _became(first: date) -> Executable:
    table, kinds = tables.outcomes, (tables.outcomes.c.principle, tables.outcomes.c.outcome)
    return select(*kinds, func.sum(table.c.times).label("times")).where(table.c.day >= first).group_by(*kinds)


def _tallies(found: Sequence[Row[Any]], became: Sequence[Row[Any]]) -> Mapping[str, Tally]:
    tallies = {row.principle: Tally(found=int(row.times)) for row in found}
    for row in became:
        tallies[row.principle] = tallies.get(row.principle, Tally())._replace(**{row.outcome: int(row.times)})
    return dict(sorted(tallies.items()))
