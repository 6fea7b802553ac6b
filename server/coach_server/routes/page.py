"""The page and its files: all from this machine."""

from pathlib import Path
from typing import Any

from litestar import MediaType, Response, get
from litestar.static_files import create_static_files_router

STATIC = Path(__file__).parents[1] / "static"
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _CSP,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


@get("/", opt={"open": True}, include_in_schema=False, media_type=MediaType.HTML)
async def page() -> Response[bytes]:
    """Return the page."""
    return Response((STATIC / "index.html").read_bytes(), media_type=MediaType.HTML, headers=_HEADERS)


@get("/favicon.ico", opt={"open": True}, include_in_schema=False)
async def favicon() -> Response[bytes]:
    """Return nothing, quietly."""
    return Response(b"", status_code=204)


def static() -> Any:
    """Return the router of the page's files."""
    return create_static_files_router(path="/static", directories=[STATIC], include_in_schema=False, opt={"open": True})
