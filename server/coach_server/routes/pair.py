"""How a browser extension on this machine gets its key without anybody copying one."""

from typing import Any

from litestar import Request, post
from pydantic import BaseModel

from coach_server.gate import from_extension
from coach_server.problems import Refused
from coach_server.routes.said import desk, faults


class Paired(BaseModel):
    """A key for the extension that asked; it is shown this once."""

    secret: str


@post("/v1/pair", status_code=201, tags=["keys"], opt={"open": True}, summary="Give an extension of this machine a key", responses=faults())
async def pair(request: Request[Any, Any, Any]) -> Paired:
    """Make a key that may coach and read, for an extension's origin, which no page can forge; the one it had before is revoked."""
    here, origin = desk(request), request.headers.get("origin", "")
    if not here.settings.pairs:
        raise Refused(
            403, "no-pairing", "this server gives no key by itself; make one with `coach keys create` and put it into the extension"
        )
    if not from_extension(origin):
        raise Refused(403, "no-pairing", "only a browser extension may ask for a key; make one with `coach keys create`")
    name = f"extension {origin}"
    for key in await here.store.keys():
        if key.name == name and key.revoked is None:
            await here.store.revoke_key(key.id)
    made = await here.store.create_key(name, frozenset({"coach", "read"}), here.settings.per_minute, here.settings.tokens_per_day)
    return Paired(secret=made.secret)
