"""Kept text goes when its time is over, also after keeping has been switched off."""

import asyncio
from datetime import UTC, datetime, timedelta

from coach_server.store import Store

_HOUR = 60 * 60


async def forgetting(store: Store, days: int) -> None:
    """Delete what is older than `days`, at the start and every hour, until cancelled."""
    while True:
        await store.forget(before=datetime.now(UTC) - timedelta(days=days))
        await asyncio.sleep(_HOUR)
