"""What a drag from the palette carries."""

import json

from PySide6.QtCore import QMimeData

from pathways.model import CareLevel, StepKind

MIME_TYPE = "application/x-pathways-step"
"""JSON of `kind` and, where the palette says one, `level`."""


def dropped_step(data: QMimeData) -> tuple[StepKind, CareLevel | None] | None:
    """The kind and level of the step carried; None when it is something else."""
    if not data.hasFormat(MIME_TYPE):
        return None
    try:
        carried = json.loads(bytes(data.data(MIME_TYPE).data()))
        level = carried.get("level")
        return StepKind(carried["kind"]), CareLevel(level) if level else None
    except (ValueError, KeyError, AttributeError):
        return None
