"""The API's page at /schema: every call with its body, answers and a line for curl, drawn from the OpenAPI document; no script, nothing from outside."""

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from litestar import Request
from litestar.openapi.plugins import JsonRenderPlugin, OpenAPIRenderPlugin

_HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    '<title>{title}: the API</title><link rel="stylesheet" href="/static/docs.css"><link rel="icon" href="data:,"></head><body><main>'
)
_FIRST = ("/v1/coach", "/v1/review", "/v1/principles", "/v1/rules", "/v1/about", "/v1/outcomes", "/v1/report", "/v1/bulk")


def pages() -> Sequence[OpenAPIRenderPlugin]:
    """Return the page and the document behind it."""
    return (Page(path="/"), JsonRenderPlugin(path="/openapi.json"))


class Page(OpenAPIRenderPlugin):
    """The page."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        """Return the page as HTML."""
        document = json.loads(self.render_json(request, openapi_schema))
        return "".join(_page(document, str(request.base_url).rstrip("/"))).encode()


def _page(schema: Mapping[str, Any], base: str) -> Iterator[str]:
    info = schema["info"]
    yield _HEAD.format(title=escape(info["title"]))
    yield f"<h1>{escape(info['title'])} <small>API {escape(info['version'])}</small></h1><p>{escape(info.get('description', ''))}</p>"
    yield '<p>The machine-readable document is <a href="/schema/openapi.json">openapi.json</a>. Errors are problem documents (RFC 9457).</p>'
    for path, methods in sorted(schema["paths"].items(), key=_rank):
        for method, operation in methods.items():
            if isinstance(operation, dict) and "responses" in operation:
                yield from _operation(schema, base, path, method, operation)
    yield "<h2>Schemas</h2>"
    for name, found in sorted(schema.get("components", {}).get("schemas", {}).items()):
        yield f'<section id="{escape(name)}"><h3>{escape(name)}</h3><pre>{escape(json.dumps(found, indent=2, ensure_ascii=False))}</pre></section>'
    yield "</main></body></html>"


def _rank(item: tuple[str, Any]) -> tuple[int, str]:
    """Put what people come for first."""
    return next((at for at, start in enumerate(_FIRST) if item[0].startswith(start)), len(_FIRST)), item[0]


def _operation(schema: Mapping[str, Any], base: str, path: str, method: str, operation: Mapping[str, Any]) -> Iterator[str]:
    yield f"<section><h2><code>{method.upper()} {escape(path)}</code></h2><p><strong>{escape(operation.get('summary') or '')}.</strong> "
    yield f"{escape(operation.get('description') or '')}</p>"
    for parameter in operation.get("parameters", []):
        yield f"<p><code>{escape(parameter['name'])}</code> ({escape(parameter['in'])}): {escape(parameter.get('description') or '')}</p>"
    body = operation.get("requestBody", {}).get("content", {})
    yield "".join(f"<p>Body: {escape(kind)} {_named(found)}</p>" for kind, found in body.items())
    yield "<ul>"
    for status, answer in operation["responses"].items():
        kinds = ", ".join(f"{escape(kind)} {_named(found)}" for kind, found in (answer.get("content") or {}).items())
        yield f"<li><code>{escape(status)}</code> {escape(answer.get('description') or '')} {kinds}</li>"
    yield f"</ul><pre>{escape(_curl(base, path, method, bool(body), bool(operation.get('security'))))}</pre></section>"


def _named(found: Mapping[str, Any]) -> str:
    name = str((found.get("schema") or {}).get("$ref", "")).rpartition("/")[2]
    return f'<a href="#{escape(name)}">{escape(name)}</a>' if name else ""


def _curl(base: str, path: str, method: str, body: bool, key: bool) -> str:
    parts = ["curl", *([] if method == "get" else ["-X", method.upper()]), f"{base}{path}"]
    parts += ["-H 'Authorization: Bearer $COACH_KEY'"] if key else []
    parts += (
        ["-H 'Content-Type: application/json'", """-d '{"text": "Your key will arrive shortly."}'"""]
        if body and path.startswith("/v1/co")
        else []
    )
    return " ".join(parts).replace("'Authorization: Bearer $COACH_KEY'", '"Authorization: Bearer $COACH_KEY"')
