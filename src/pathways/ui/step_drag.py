"""What a drag from the palette to the drawing carries."""

import json

from PySide6.QtCore import QMimeData

from pathways.model import CareLevel, StepKind

MIME_TYPE = "application/x-pathways-step"
"""JSON of `kind` and, where the palette says one, `level`."""


def dragged_step(kind: StepKind, level: CareLevel | None) -> QMimeData:
    """A step of that kind, and at that level where one is said, to be dropped on a drawing."""
    data = QMimeData()
    data.setData(MIME_TYPE, json.dumps({"kind": kind, "level": level}).encode())
    return data


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
