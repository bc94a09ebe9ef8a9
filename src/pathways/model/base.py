"""What every value of the model shares: frozen, strict about unknown fields, plain text inside."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, FailFast, Field, StringConstraints


class Value(BaseModel):
    """A frozen value that refuses unknown fields; change it by making a new one (see `edits`)."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        ser_json_inf_nan="null",
        allow_inf_nan=False,
    )


T = TypeVar("T")

Many = Annotated[tuple[T, ...], FailFast()]
"""Any number of values; refused at the first wrong one, however many there are."""

ID_PATTERN = r"^[a-z0-9][a-z0-9_-]{0,63}$"
NUMBER_PATTERN = r"^[0-9]{4}$"

ElementId = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""Names one element; unique in the whole file."""

Line = Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\n\r\x00-\x08\x0b-\x1f]*$")]
"""One line of text."""

Prose = Annotated[
    str, StringConstraints(max_length=20_000, pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f]*$")
]
"""Text of any number of lines."""

Minutes = Annotated[int, Field(ge=0, le=20 * 366 * 24 * 60)]
"""A stretch of time in whole minutes (a day is 1440, a week 10080)."""

Percent = Annotated[float, Field(ge=0, le=100)]
"""A share, 0 to 100."""

Rating = Annotated[int, Field(ge=1, le=5)]
"""A mark from 1 (least) to 5 (most)."""

Grade = Annotated[int, Field(ge=1, le=4)]
"""A mark from 1 (least) to 4 (most), as in a failure mode and effect analysis."""

Coordinate = Annotated[float, Field(ge=-1e7, le=1e7)]
"""A place on the drawing, in points (1/72 inch at 100 %)."""

MunicipalityNumber = Annotated[str, StringConstraints(pattern=NUMBER_PATTERN)]
"""Statistics Norway's four-digit number of a municipality."""
