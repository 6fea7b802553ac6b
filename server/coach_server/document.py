"""What the OpenAPI document must say beyond what Litestar reads from the models: null counts as left out, unknown fields are refused."""

from litestar.openapi.spec import OpenAPI, OpenAPIType, Schema

from coach import Draft

_CLOSED = ("Draft", "Turn", "Outcomes", "OutcomeIn")


def settle(document: OpenAPI) -> None:
    """Make the document say so."""
    schemas = document.components.schemas if document.components and document.components.schemas else {}
    for name, schema in schemas.items():
        if name.rpartition("_")[2] in _CLOSED:
            schema.additional_properties = False
        if name.rpartition("_")[2] == "Draft" and schema.properties:
            for field in Draft.model_fields:
                kept = schema.properties[field]
                if field not in ("id", "text", "agent_name", "customer_name"):
                    schema.properties[field] = Schema(any_of=[kept, Schema(type=OpenAPIType.NULL)])
