"""What a drawing needs to know of the findings at an element."""

from dataclasses import dataclass

from pathways.model.review import Severity


@dataclass(frozen=True, slots=True)
class Mark:
    """How many findings an element has, and the gravest of them."""

    count: int
    grade: Severity
