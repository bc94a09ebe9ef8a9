"""The form of a file: a care model as canonical JSON, and that form's JSON Schema."""

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema, create_model
from pydantic.json_schema import GenerateJsonSchema

from pathways.model import CareModel, Value

SUFFIX = ".pathway"
"""How the name of a file ends."""

SCHEMA_VERSION = 2
"""The version of the form that this program writes; see `migrations` for older ones."""

MAXIMUM_SIZE = 64 * 1024 * 1024
"""The largest file that is read or written, in bytes: some 60,000 steps with full handoffs."""

# A Literal[1] would take 1.0 and true as well.
_Version = Annotated[
    int,
    Field(ge=SCHEMA_VERSION, le=SCHEMA_VERSION, description="The version of the file's form."),
    WithJsonSchema({"const": SCHEMA_VERSION}),
]

_FIELDS: dict[str, Any] = {
    "schema_version": (_Version, ...),
    **{name: (field.annotation, field) for name, field in CareModel.model_fields.items()},
}

CareModelFile = create_model(
    "CareModelFile",
    __base__=Value,
    __doc__="A care model of Pathways, as it is kept in a file.",
    **_FIELDS,
)
"""What the file holds: the version of its form, and the care model's fields beside it.

It leaves the model's own check of ids and references to the model, so that it is done once.
"""


def dumps(model: CareModel) -> bytes:
    """The model in the canonical form: the same model always gives the same bytes.

    UTF-8 JSON with one field a line in the models' own order; a field that has its default is
    left out, so that a difference between two files shows nothing but what a person changed.
    """
    fields: dict[str, Any] = {"schema_version": SCHEMA_VERSION, **dict(model)}
    text = CareModelFile(**fields).model_dump_json(exclude_defaults=True, indent=2)
    return f"{text}\n".encode()


def schema() -> dict[str, Any]:
    """The JSON Schema of the file, with the models' own descriptions."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **CareModelFile.model_json_schema(schema_generator=_Plain)}


class _Plain(GenerateJsonSchema):
    """Leaves out the titles that only say a field's name once more."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Never: the name is the title."""
        return False
