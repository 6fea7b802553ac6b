"""TypeScript types from the schemas of the OpenAPI document."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

_SIMPLE = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}


def types(document: Mapping[str, Any], note: str) -> str:
    """Return a module with one interface for each schema."""
    return f"/** {note} */\n\n" + "\n".join(
        line for name, schema in sorted(document["components"]["schemas"].items()) for line in _interface(name, schema)
    )


def _interface(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    required = frozenset(schema.get("required", ()))
    yield f"export interface {name} {{"
    for field, found in schema.get("properties", {}).items():
        yield f"  readonly {field}{'' if field in required else '?'}: {_type(found)};"
    yield "}\n"


def _type(schema: Mapping[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if several := schema.get("anyOf") or schema.get("oneOf"):
        return " | ".join(dict.fromkeys(part for one in several for part in _type(one).split(" | ")))
    if "enum" in schema:
        return " | ".join(json.dumps(value) for value in schema["enum"])
    if schema.get("type") == "array":
        inner = _type(schema.get("items", {}))
        return f"readonly ({inner})[]" if " | " in inner else f"readonly {inner}[]"
    if schema.get("type") == "object":
        values = schema.get("additionalProperties")
        return f"{{ readonly [name: string]: {_type(values) if isinstance(values, dict) else 'unknown'} }}"
    return _SIMPLE.get(str(schema.get("type")), "unknown")
