"""What the commands that count breaks ask of the rules."""

from pathways.model import CareModel
from pathways.rules.engine import check
from pathways.rules.marks import marks


def breaks(model: CareModel) -> dict[str, int]:
    """How many findings every element is the place of; waived ones do not count."""
    return {element: mark.count for element, mark in marks(check(model), model).items()}
